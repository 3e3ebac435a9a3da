// What is told of a name on a roster once it is known whose it is.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { announced } from './activities.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { registered } from './participants.js';
import { MATCH, signedUp, type SignedUp } from './sign-ups.js';

let here: Cast;
beforeAll(async () => (here = await cast()));

describe('a name', () => {
  it('that turns out to be a protected identity is told by history to nobody', async () => {
    const { id } = await announced(here, here.coach, { occasions: [{ onDay: daysFromToday(7), minutes: 60 }] });
    const participant = await registered(here, here.coach, { name: 'Skyddad Deltagare', isIdentityProtected: true });
    const written = { name: 'Röjd Namnsdotter', email: 'rojd@example.com', companyName: 'Röjda Bolaget' };
    const sent = await signedUp(here.coach, id, written);
    const match = { ...sent, input: { participantId: participant.id } };
    const { activitySignUpMatch: matched } = await as(here.coach).do<{ activitySignUpMatch: SignedUp }>(MATCH, match);
    expect(matched).toMatchObject({ email: null, companyName: null });
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after } } } }';
    for (const by of [here.coach, here.colleague, here.leader]) {
      const told = JSON.stringify(await as(by).do(history, { id: sent.id }));
      expect(told).toContain('activitySignUp.match');
      for (const value of ['Röjd', 'rojd@']) expect(told).not.toContain(value);
    }
  });
});
