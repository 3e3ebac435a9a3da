// All the keys, as a sheet.
import { Modal } from '@mantine/core';
import { useHere } from '../access/here/here';
import { useViewAs } from '../access/view-as/view-as';
import { useWords } from '../ui/words';
import { BACK_ROOM, PLACES, placesFor } from './places';
import { SHELL } from './shell.words';
import { hideShortcuts, useShortcutsOn } from './shortcuts';
import styles from './palette.module.css';

interface Line {
  what: string;
  keys: readonly string[];
}

export function ShortcutSheet() {
  const say = useWords(SHELL);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const isOn = useShortcutsOn();
  const go = placesFor([...PLACES, ...BACK_ROOM], hats).flatMap(({ name, key }) =>
    key ? [{ what: say(name), keys: ['g', key] }] : [],
  );
  const anywhere: Line[] = [
    { what: say('search'), keys: ['Ctrl', 'K'] },
    { what: say('keySearch'), keys: ['/'] },
    { what: say('keys'), keys: ['?'] },
    { what: say('keyNew'), keys: ['n'] },
    ...(hats.isCoach && !viewed ? [{ what: say('logVisit'), keys: ['l'] }] : []),
  ];
  const lists: Line[] = [
    { what: say('keyNext'), keys: ['j'] },
    { what: say('keyPrevious'), keys: ['k'] },
    { what: say('keyOpen'), keys: ['Enter'] },
    { what: say('keyMoveCard'), keys: ['[', ']'] },
  ];
  const forms: Line[] = [
    { what: say('keySave'), keys: ['Ctrl', 'Enter'] },
    { what: say('keyClose'), keys: ['Esc'] },
  ];
  return (
    <Modal opened onClose={hideShortcuts} title={say('keys')} closeButtonProps={{ 'aria-label': say('close') }}>
      <div className={styles.sheet}>
        {!isOn && <p>{say('keysOff')}</p>}
        <Lines caption={say('keysAnywhere')} lines={anywhere} />
        <Lines caption={say('keysGo')} lines={go} />
        <Lines caption={say('keysLists')} lines={lists} />
        <Lines caption={say('keysForms')} lines={forms} />
      </div>
    </Modal>
  );
}

function Lines({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  return (
    <table className={styles.keys}>
      <caption>{caption}</caption>
      <tbody>
        {lines.map(({ what, keys }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
