// Signing in as a form does it: tried, and told why when it is refused.
import { useState } from 'react';
import { NoAnswer } from '../../api/refusal';
import { useWords } from '../../ui/words';
import type { SignIn } from '../here/here';
import { DOOR } from './sign-in.words';

export function useEnter(signIn: SignIn): { enter: SignIn; refused: string } {
  const say = useWords(DOOR);
  const [refused, setRefused] = useState('');
  const enter: SignIn = async (email, password, rememberDevice) => {
    setRefused('');
    try {
      await signIn(email, password, rememberDevice);
    } catch (error) {
      setRefused(error instanceof Error && !(error instanceof NoAnswer) ? error.message : say('noNetwork'));
    }
  };
  return { enter, refused };
}
