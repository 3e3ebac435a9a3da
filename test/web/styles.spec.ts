// Mantine's style sheets: those of the components that the app uses, and no others, since everybody waits for them.
import { describe, expect, it } from 'vitest';
import { inOrder, sheetsFor, takenFromMantine } from './mantine.js';
import { sourceOf, sources, textOf } from './sources.js';

const listed = [...textOf('ui/mantine.css').matchAll(/@import '@mantine\/core\/styles\/([^']+)'/g)].map(
  ([, name = '']) => name,
);

describe('the style sheets of Mantine', () => {
  it('are in ui/mantine.css for each component that the app uses, in their order', () => {
    const taken = [...new Set(sources().flatMap(takenFromMantine))];
    expect(taken).toContain('Button');
    const [baseline, variables, everywhere, ...components] = listed;
    expect([baseline, variables, everywhere]).toEqual(['baseline.css', 'default-css-variables.css', 'global.css']);
    expect(sheetsFor(taken).filter((sheet) => !components.includes(sheet))).toEqual([]);
    expect(components).toEqual(inOrder(components));
  });

  it('are those of what a component is made of as well', () => {
    expect(sheetsFor(['Button'])).toEqual(['UnstyledButton.css', 'Loader.css', 'Button.css']);
    expect(sheetsFor(['Collapse'])).toEqual([]);
  });

  it('are asked for by what is taken, not by types', () => {
    const text =
      "import { Button, type ButtonProps } from '@mantine/core';\nimport type { Menu } from '@mantine/core';";
    expect(takenFromMantine(sourceOf('a/A.tsx', text))).toEqual(['Button']);
  });
});
