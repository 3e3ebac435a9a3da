// The theme of the components: our tokens in their places, so that both themes follow from tokens.css alone.
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades of the fjord, the one accent; it means: here something is done. */
const fjord: MantineColorsTuple = [
  '#e3f0f2',
  '#cbe3e7',
  '#9fccd4',
  '#6cc3d1',
  '#469dab',
  '#2b8797',
  '#157283',
  '#0b5c6b',
  '#084b58',
  '#053a44',
];

/** The greys of the dark theme, from text to ground: slate, as in tokens.css. */
const dark: MantineColorsTuple = [
  '#e9efec',
  '#b5c1bb',
  '#93a19a',
  '#6f7e77',
  '#35443e',
  '#2c3934',
  '#1b2522',
  '#25322e',
  '#121a18',
  '#0d1514',
];

const FAMILY = "'Source Sans 3', system-ui, sans-serif";

/** What is filled with the accent carries its text in the token that is read on it, in both themes. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.variant === 'filled' && (input.color === undefined || input.color === 'fjord');
  if (!isAccent) return colors;
  const hover = 'color-mix(in srgb, var(--accent) 86%, var(--text))';
  return { ...colors, background: 'var(--accent)', hover, color: 'var(--on-accent)' };
};

export const theme = createTheme({
  primaryColor: 'fjord',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  colors: { fjord, dark },
  fontFamily: FAMILY,
  headings: { fontFamily: FAMILY, fontWeight: '600' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '20px', xl: '26px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
});

const variables = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-border': 'var(--border-strong)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
