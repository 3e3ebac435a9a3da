// How the app is put on the home screen, where it keeps what is written and opens without network.
import { Button } from '@mantine/core';
import { useInstallOffer } from '../../device/install';
import { useWords } from '../../ui/words';
import { SETTINGS } from './settings.words';
import styles from './settings.module.css';

const isInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches;
const isApple = (): boolean => /iPhone|iPad/.test(navigator.userAgent);

export function Install() {
  const say = useWords(SETTINGS);
  const offer = useInstallOffer();
  return (
    <section className={styles.card}>
      <h2>{say('install')}</h2>
      {isInstalled() && <p>{say('installed')}</p>}
      {!isInstalled() && offer && (
        <Button variant="default" onClick={() => void offer.prompt()}>
          {say('installNow')}
        </Button>
      )}
      {!isInstalled() && !offer && <p>{isApple() ? say('installIos') : say('installOther')}</p>}
    </section>
  );
}
