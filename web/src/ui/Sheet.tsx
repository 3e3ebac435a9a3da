// What is laid over a page to be filled in: from below on a phone, from the side at a desk.
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface SheetProps {
  title: string;
  /** What closing does, for whoever hears the button. */
  closing: string;
  onClose: () => void;
  children: ReactNode;
}

export function Sheet({ title, closing, onClose, children }: SheetProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', true);
  return (
    <Drawer
      opened
      onClose={onClose}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '100%' : 'md'}
      title={title}
      closeButtonProps={{ 'aria-label': closing }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  );
}
