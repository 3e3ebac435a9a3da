// What is said when a planned visit is moved.
import { wordsOf } from '../../ui/words';

export const MOVE_WORDS = wordsOf(
  'move',
  {
    title: 'Flytta besöket',
    move: 'Flytta',
    moveOf: 'Flytta besöket hos {{company}} {{day}}',
    was: 'Planerat {{day}} {{time}}',
    day: 'Ny dag',
    time: 'Börjar',
    length: 'Hur länge',
    halfDay: 'halvdag',
    save: 'Flytta besöket',
    saved: 'Besöket är flyttat. Det skickas när det finns nät.',
    unchanged: 'Välj en annan dag eller tid.',
    resumed: 'Du fortsätter på ett utkast.',
    close: 'Stäng, utkastet är kvar',
    about: 'Flyttat besök hos {{company}}',
  },
  {
    title: 'Move the visit',
    move: 'Move',
    moveOf: 'Move the visit to {{company}} on {{day}}',
    was: 'Planned for {{day}} {{time}}',
    day: 'New day',
    time: 'Begins',
    length: 'How long',
    halfDay: 'half a day',
    save: 'Move the visit',
    saved: 'The visit is moved. It is sent when there is a network.',
    unchanged: 'Choose another day or time.',
    resumed: 'You go on with a draft.',
    close: 'Close, the draft is kept',
    about: 'Visit to {{company}} moved',
  },
);
