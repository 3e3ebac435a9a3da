// Builds the app into dist/web: small first, each page when it is wanted, and all of it kept for use without network.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { forTheServer } from './documents.plugin';
import { besideTheFirst, pressed } from './light.plugin';
import { PATHS } from './src/paths';

const folder = fileURLToPath(new URL('.', import.meta.url));

const { version } = JSON.parse(readFileSync(`${folder}../package.json`, 'utf8')) as { version: string };

/** The start page, and every page of the app. */
const OURS = [/^\/(\?.*)?$/, new RegExp(`^/(${PATHS.join('|')})([/?#]|$)`)];

/** Few files, for each costs a journey there and back: what the first load needs in three, and what pages share in one. */
const GROUPS = [
  // As it begins React makes errors, and a browser then reads the whole file anew for where they arose: hence a file of its own.
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 4 },
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 3 },
  { name: 'frame', tags: ['$initial' as const], priority: 2 },
  { name: 'shared', minShareCount: 2, priority: 1 },
];

export default defineConfig({
  root: folder,
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: GROUPS },
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
      },
    },
  },
  plugins: [
    react(),
    forTheServer(folder),
    besideTheFirst('src/home/HomePage.tsx'),
    pressed(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Stegvis',
        short_name: 'Stegvis',
        lang: 'sv',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f7f5',
        theme_color: '#0b5c6b',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}'],
        globIgnores: ['server/**'],
        navigateFallback: '/index.html',
        navigateFallbackAllowlist: OURS,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
});
