import { type Html, html } from '../html.ts';
import type { Voice } from '../texts/catalogue.ts';
import { type Forms, LIKELIHOODS, type PageView, SCORES } from './view.ts';

const CHOICES = ['all', 'answers', 'none'] as const;

const nonceField = ({ nonce }: Forms): Html => html`<input type="hidden" name="nonce" value="${nonce}" />`;

function ratingForm({ url, forms }: PageView, voice: Voice): Html | null {
  const { rating } = forms;
  if (rating === null) return null;
  const heading = html`<h2>${voice.say('page.rate')}</h2>`;
  if (rating.kind === 'earlier')
    return html`<section id="rate">${heading}<p>${voice.say('page.rate.earlier')}</p></section>`;
  const again =
    rating.standing === null ? null : html`<p>${voice.say('page.rate.again', { score: rating.standing })}</p>`;
  return html`<section id="rate">${heading}${again}
<form method="post" action="${url}/rating">
<fieldset><legend>${voice.say('page.rate.score')}</legend><div class="choices">
${SCORES.toReversed().map(
  (score) =>
    html`<label><input type="radio" name="score" value="${score}" required="required"${score === rating.chosen && html` checked="checked"`} />${score} · ${voice.say(`mail.scale.${score}`)}</label>`,
)}
</div></fieldset>
<label for="comment">${voice.say('page.rate.comment')}</label>
<textarea id="comment" name="comment" maxlength="2000"></textarea>
${nonceField(forms)}<button>${voice.say('page.rate.send')}</button>
</form></section>`;
}

function npsForm({ url, company, forms }: PageView, voice: Voice): Html | null {
  const { nps } = forms;
  if (nps === null) return null;
  return html`<section id="nps"><h2>${voice.say('page.nps')}</h2>
<form method="post" action="${url}/nps">
<fieldset><legend>${voice.say('page.nps.question', { company })}</legend><p class="soft">${voice.say('page.nps.scale')}</p><div class="row">
${LIKELIHOODS.map(
  (score) =>
    html`<label><input type="radio" name="score" value="${score}" required="required"${score === nps.chosen && html` checked="checked"`} />${score}</label>`,
)}
</div></fieldset><button>${voice.say('page.nps.send')}</button>
</form></section>`;
}

function messageForm({ url, forms }: PageView, voice: Voice): Html | null {
  if (forms.message === null) return null;
  const title = voice.say(forms.message === 'answer' ? 'page.message.answer' : 'page.message');
  return html`<section id="message"><h2>${title}</h2>
<form method="post" action="${url}/message">
<label for="text">${voice.say('page.message.text')}</label>
<div class="soft" id="text-hint">${voice.say('page.message.hint')}</div>
<textarea id="text" name="text" maxlength="5000" required="required" aria-describedby="text-hint"></textarea>
${nonceField(forms)}<button>${voice.say('page.message.send')}</button>
</form></section>`;
}

function nudgeForm({ url, forms }: PageView, voice: Voice): Html | null {
  const { nudge } = forms;
  if (nudge === null) return null;
  if (nudge === 'recent') return html`<section><p>${voice.say('page.nudge.recent')}</p></section>`;
  return html`<section><h2>${voice.say(`page.nudge.${nudge}`)}</h2>
<form method="post" action="${url}/nudge"><button class="quiet">${voice.say(`page.nudge.${nudge}.send`)}</button></form></section>`;
}

function preferencesForm({ url, forms }: PageView, voice: Voice): Html | null {
  const { preferences } = forms;
  if (preferences === null) return null;
  if (preferences === 'unsubscribe') {
    return html`<section id="preferences"><h2>${voice.say('page.preferences')}</h2>
<form method="post" action="${url}/unsubscribe"><button class="quiet">${voice.say('mail.footer.unsubscribe')}</button></form></section>`;
  }
  return html`<details id="preferences"${preferences === 'open' && html` open="open"`}><summary>${voice.say('page.preferences')}</summary>
<form method="post" action="${url}/preferences">
<fieldset><legend>${voice.say('page.preferences.question')}</legend><div class="choices">
${CHOICES.map(
  (choice) =>
    html`<label><input type="radio" name="mail" value="${choice}" required="required" />${voice.say(`page.preferences.${choice}`)}</label>`,
)}
</div></fieldset><button class="quiet">${voice.say('page.preferences.send')}</button>
</form></details>`;
}

const KINDS = ['access', 'erasure'] as const;

/** The rights of a data subject: first what for, then the code that was mailed. */
function privacyForm({ url, forms }: PageView, voice: Voice): Html | null {
  const { privacy } = forms;
  if (privacy === null) return null;
  if (privacy === 'code') {
    return html`<section id="privacy"><h2>${voice.say('page.privacy')}</h2>
<form method="post" action="${url}/privacy/confirm">
<label for="code">${voice.say('page.privacy.code')}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="\\s*[0-9]{6}\\s*" required="required" />
<button>${voice.say('page.privacy.confirm')}</button>
</form></section>`;
  }
  return html`<details id="privacy"><summary>${voice.say('page.privacy')}</summary>
<form method="post" action="${url}/privacy">
<fieldset><legend>${voice.say('page.privacy.question')}</legend><div class="choices">
${KINDS.map(
  (kind) =>
    html`<label><input type="radio" name="kind" value="${kind}" required="required" />${voice.say(`page.privacy.${kind}`)}</label>`,
)}
</div></fieldset><p class="soft">${voice.say('page.privacy.hint')}</p><button class="quiet">${voice.say('page.privacy.send')}</button>
</form></details>`;
}

const withdrawForm = ({ url, forms }: PageView, voice: Voice): Html | false =>
  forms.withdraw &&
  html`<details><summary>${voice.say('page.withdraw')}</summary>
<p>${voice.say('page.withdraw.sure')}</p>
<form method="post" action="${url}/withdraw"><button class="quiet">${voice.say('page.withdraw.send')}</button></form></details>`;

/** What the customer can do, the likeliest first: judge a result, answer a question; all without script. */
export const pageForms = (view: PageView, voice: Voice): Html =>
  html`${[ratingForm, npsForm, messageForm, nudgeForm, preferencesForm, privacyForm, withdrawForm].map((form) => form(view, voice))}`;
