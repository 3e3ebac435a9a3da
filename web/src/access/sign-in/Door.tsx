// What a stranger meets: signing in, or what one comes to by a letter without being signed in.
import { lazy, Suspense } from 'react';
import type { Here } from '../here/here';
import { SignInPage } from './SignInPage';

const ResetPage = lazy(() => import('../resets/ResetPage').then((module) => ({ default: module.ResetPage })));

export function Door({ signIn }: { signIn: Here['signIn'] }) {
  if (window.location.pathname !== '/reset') return <SignInPage signIn={signIn} />;
  return (
    <main>
      <Suspense>
        <ResetPage />
      </Suspense>
    </main>
  );
}
