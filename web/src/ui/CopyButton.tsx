// Copies a text with one press, and says so; a browser that lets no page copy, as without https, leaves it to the person.
import { Button } from '@mantine/core';
import { COPY } from './copy.words';
import { notify } from './notify';
import { useWords } from './words';

interface CopyButtonProps {
  text: string;
  label: string;
  /** What is said when it is copied. */
  said: string;
}

export function CopyButton({ text, label, said }: CopyButtonProps) {
  const say = useWords(COPY);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      notify(said);
    } catch {
      notify(say('failed'));
    }
  }
  return (
    <Button variant="default" mih={44} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
