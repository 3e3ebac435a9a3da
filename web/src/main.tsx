// Starts the app: theme, whoever is here, their memory and their outbox, then the pages.
import './ui/mantine.css';
import './ui/tokens.css';
import './ui/house.css';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { useHere, WhoeverIsHere } from './access/here/here';
import { memoryOf } from './access/here/person';
import { Door } from './access/sign-in/Door';
import { LockedPage } from './access/sign-in/LockedPage';
import { ViewAsHolder } from './access/view-as/view-as';
import { converse } from './api/client';
import { router } from './app';
import { LogSheetHolder } from './coaching/coaching-sessions/log-sheet';
import { DEEDS } from './deeds';
import { awaitInstallOffer } from './device/install';
import { keepTheApp } from './device/new-version';
import { Outbox } from './outbox/outbox';
import { OutboxContext } from './outbox/use-outbox';
import { Reopen } from './reopening';
import { ProjectChoice } from './shell/project';
import { STANDINGS } from './standings';
import { Notices } from './ui/notify';
import { cssVariablesResolver, theme } from './ui/theme';
import { locale } from './ui/words';

const outbox = new Outbox(DEEDS, STANDINGS);

function Conversation({ children }: { children: ReactNode }) {
  const { person, acquaintance } = useHere();
  const { account, workspace } = person;
  const memory = memoryOf(person);
  const client = useMemo(() => converse(memory), [memory]);
  useEffect(() => {
    void outbox.open({ account, workspace });
  }, [account, workspace]);
  useEffect(() => {
    if (acquaintance === 'known') outbox.sendNow();
  }, [acquaintance]);
  return <Provider value={client}>{children}</Provider>;
}

function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <OutboxContext value={outbox}>
        <WhoeverIsHere
          starting={undefined}
          stranger={(signIn) => <Door signIn={signIn} />}
          locked={(signIn) => <LockedPage signIn={signIn} />}
        >
          <Conversation>
            <ViewAsHolder>
              <ProjectChoice>
                <LogSheetHolder>
                  <Reopen>
                    <RouterProvider router={router} />
                  </Reopen>
                </LogSheetHolder>
              </ProjectChoice>
            </ViewAsHolder>
          </Conversation>
        </WhoeverIsHere>
        <Notices />
      </OutboxContext>
    </MantineProvider>
  );
}

awaitInstallOffer();
void keepTheApp();
document.documentElement.lang = locale();
const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
