// Writing HTML: what comes from people is text, wherever it stands.
import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { html } from '../../src/start/html.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { inside, testApp } from '../support/app.js';

describe('writing HTML', () => {
  it.each([
    ['an element', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['the end of a value', `" onclick='x'`, '&quot; onclick=&#39;x&#39;'],
    ['an entity', 'Plåt & Smide &amp; Son', 'Plåt &amp; Smide &amp;amp; Son'],
    ['nothing special', 'Räksmörgås i Hofors', 'Räksmörgås i Hofors'],
  ])('shows %s as the letters it is', (_, written, shown) => {
    expect(html`<a title="${written}">${written}</a>`.text).toBe(`<a title="${shown}">${shown}</a>`);
  });

  it('keeps HTML inside HTML, also in lists, and leaves nothing for what is not there', () => {
    const items = ['<1>', '<2>'].map((item) => html`<li>${item}</li>`);
    const list = html`<ul>
        ${items}
      </ul>
      ${undefined}${html`<p>${3}</p>`}`;
    expect(list.text.replaceAll(/\s+/g, '')).toBe('<ul><li>&lt;1&gt;</li><li>&lt;2&gt;</li></ul><p>3</p>');
  });

  it('escapes the letters that the mailbox shows, and lets their links be followed', async () => {
    const demo = v7();
    const letter = Object.assign(new Mail(), {
      id: v7(),
      recipient: '<b>ada</b>@example.com',
      subject: '<img src=x onerror="alert(1)">',
      text: 'Öppna https://example.com/x?a=1&b=2 <i>nu</i>',
      sentAt: new Date(),
    });
    await inside(demo, (db) =>
      db.transaction(async () => {
        await db.run(sql`INSERT INTO workspace (id, slug, name, is_demo, created_at)
          VALUES (${demo}, ${demo}, ${JSON.stringify({ sv: 'Demo', en: 'Demo' })}, true, now())`);
        await db.insert(letter);
      }),
    );
    process.env['STEGVIS_DEMO'] = '1';
    const { url } = await testApp();
    const page = await (await fetch(`${url}/mailbox`)).text();
    delete process.env['STEGVIS_DEMO'];
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(page).toContain('&lt;b&gt;ada&lt;/b&gt;@example.com');
    expect(page).toContain('<a href="https://example.com/x?a=1&amp;b=2">https://example.com/x?a=1&amp;b=2</a>');
    expect(page).not.toMatch(/<img|<i>|<b>ada/);
  });
});
