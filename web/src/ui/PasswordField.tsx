// A field for a password, whose eye says in words what it does.
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { PASSWORD } from './password.words';
import { useWords } from './words';

export function PasswordField(props: PasswordInputProps) {
  const say = useWords(PASSWORD);
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': say('show') }} {...props} />;
}
