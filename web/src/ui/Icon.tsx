// The icons: drawn with one line each, always beside their word.
const PATHS = {
  home: 'M3 11 12 4l9 7v9h-6v-6H9v6H3z',
  factory: 'M3 21V10l6 4v-4l6 4V4h6v17z',
  calendar: 'M4 6h16v15H4zM4 10h16M8 3v5M16 3v5',
  target: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
  check: 'M4 12l5 6L20 5',
  people: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 21c0-5 3-7 7-7s7 2 7 7M17 11a3 3 0 1 0 0-6M18 14c3 0 4 2 4 6',
  book: 'M4 5c3-2 6-1 8 1 2-2 5-3 8-1v14c-3-2-6-1-8 1-2-2-5-3-8-1zM12 6v14',
  wrench: 'M15 4a5 5 0 0 0-6 7l-6 6 3 3 6-6a5 5 0 0 0 7-6l-3 3-3-1-1-3z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-5 4-7 8-7s8 2 8 7',
  plug: 'M9 3v6M15 3v6M6 9h12v3a6 6 0 0 1-12 0zM12 18v3',
  cloud: 'M7 18a5 5 0 1 1 1-10 6 6 0 0 1 11 2 4 4 0 0 1-1 8z',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  phone: 'M7 2h10v20H7zM11 19h2',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l4 2',
  warning: 'M12 3 2 20h20zM12 10v4M12 17h.01',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  print: 'M7 8V3h10v5M5 17H3V9h18v8h-2M7 14h10v7H7z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  cross: 'M5 5l14 14M19 5 5 19',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable={false}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
