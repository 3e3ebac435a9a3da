// What the terminal says when the house is open.
import { describe, expect, it } from 'vitest';
import { demoPassword, demoPeople } from '../demo/people.js';
import { greeting } from './greeting.js';

const publicUrl = 'http://localhost:3000';

describe('the greeting', () => {
  it('says where to go, and in the demo whom to sign in as and how', () => {
    const said = greeting({ publicUrl, demo: true });
    expect(said).toContain(`${publicUrl}/explorer`);
    expect(said).toContain(demoPassword);
    for (const { email } of demoPeople) expect(said).toContain(email);
  });

  it('names nobody and no password where there is no demo', () => {
    const said = greeting({ publicUrl, demo: false });
    expect(said).toContain(publicUrl);
    expect(said).not.toContain(demoPassword);
    expect(said).not.toContain('@');
  });
});
