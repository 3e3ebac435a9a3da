// Sending a form that needs the network: what was refused and whether nobody answered, for the form to show.
import { useState } from 'react';
import { NoAnswer, Refused } from './refusal';

export interface Sending {
  refused: Refused | undefined;
  isOffline: boolean;
  isSending: boolean;
  /** Whether it arrived. */
  send: (act: () => Promise<unknown>) => Promise<boolean>;
}

export function useSending(): Sending {
  const [refused, setRefused] = useState<Refused>();
  const [isOffline, setOffline] = useState(false);
  const [isSending, setSending] = useState(false);

  async function send(act: () => Promise<unknown>): Promise<boolean> {
    setRefused(undefined);
    setOffline(false);
    setSending(true);
    try {
      await act();
      return true;
    } catch (error) {
      if (error instanceof Refused) setRefused(error);
      else if (error instanceof NoAnswer) setOffline(true);
      else throw error;
      return false;
    } finally {
      setSending(false);
    }
  }

  return { refused, isOffline, isSending, send };
}
