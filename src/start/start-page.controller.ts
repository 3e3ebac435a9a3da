// The start page: what Stegvis is, signing in, and for whoever has signed in a first look at the companies.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { readConfig } from '#platform/config.js';
import type { Locale } from '#platform/values/locale.js';
import { demoOffer, type DemoOffer } from './demo-offer.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { PAGE, START } from './page-words.js';
import { patterns, staircaseDrawing } from './staircase-drawing.js';

@Controller()
export class StartPageController {
  constructor(private readonly frame: Frame) {}

  @Public('It is where one signs in.')
  @Get()
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    const offer = demoOffer(readConfig(process.env), process.env['NODE_ENV']);
    return this.frame.send(request, response, {
      path: '/',
      title: START.title,
      styles: ['house.css', 'start.css', 'figures.css'],
      script: 'start.js',
      way: { path: '/explorer', name: PAGE.explorer },
      body: (locale) => html`${patterns}${welcome(locale, offer)}${inside(locale)}`,
    });
  }
}

function welcome(locale: Locale, offer: DemoOffer | undefined): Html {
  return html`<main id="content" class="welcome" data-for="stranger">
    <section class="what">
      <h1>${START.headline[locale]}</h1>
      <p class="lead">${START.what[locale]}</p>
      ${staircaseDrawing(locale)}
    </section>
    <section class="enter">
      <noscript><p class="notice">${START.needsScript[locale]}</p></noscript>
      ${offer ? people(locale, offer) : undefined} ${form(locale)}
    </section>
  </main>`;
}

function people(locale: Locale, { people: offered, password }: DemoOffer): Html {
  const persons = offered.map(
    ({ email, name, role }) =>
      html`<li>
        <button type="button" data-email="${email}" data-password="${password}">
          <span><span class="unseen">${START.as[locale]} </span>${role[locale]}</span> <small>${name}</small>
        </button>
      </li>`,
  );
  return html`<div class="card">
    <h2>${START.tryIt[locale]}</h2>
    <p>${START.tryHow[locale]}</p>
    <ul class="people">
      ${persons}
    </ul>
  </div>`;
}

function form(locale: Locale): Html {
  return html`<form class="card" id="sign-in" novalidate>
    <h2>${START.signIn[locale]}</h2>
    <p id="refused" class="refused" role="alert" hidden></p>
    <label>${START.email[locale]} <input name="email" type="email" autocomplete="username" required /></label>
    <label>
      ${START.password[locale]} <input name="password" type="password" autocomplete="current-password" required />
    </label>
    <button type="submit" class="first">${START.signIn[locale]}</button>
  </form>`;
}

/** Filled by the script when somebody has signed in. */
function inside(locale: Locale): Html {
  return html`<main id="inside" data-for="member" tabindex="-1" hidden>
    <p class="waiting">${START.waiting[locale]}</p>
  </main>`;
}
