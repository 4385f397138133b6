import { afterEach, expect, test } from 'vitest';
import { cloud, reaches, record, send, unique, until } from './cloud.ts';

const control = (mode: string) =>
  fetch(`${cloud().comprehend}/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  });

/** Runs the sweep now, as its schedule does every minute. */
const sweepNow = () =>
  fetch(`${cloud().aws}/2015-03-31/functions/closeloop-local-sweep/invocations`, { method: 'POST', body: '{}' });

afterEach(() => control('ok'));

test('R2.2 Comprehend in trouble delays nothing: provisional, and asked again', async () => {
  await control('fail');
  const text = unique('My parcel is a week late and the tracking does not move');
  const { id } = await send({ text, language: 'en' });
  expect(await reaches(id, 'assigned')).toMatchObject({ provisional: true, team: 'logistics' });
  await control('ok');
  await until(
    'second opinion',
    async () => {
      await sweepNow();
      return (await record(id))['provisional'] === false;
    },
    90,
  );
});

test.each(['throttle', 'fail', 'silent', 'half'])(
  'R1.3 an endpoint in trouble (%s) loses nothing, and nothing stays received',
  async (mode) => {
    await control(mode);
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        send({ text: unique(`Parcel number ${index} arrived broken`), language: 'en' }),
      ),
    );
    for (const { id } of sent) expect((await reaches(id, 'assigned', 'closed'))['category']).not.toBeNull();
  },
);

test('R2.2 the same words are asked about once', async () => {
  const documents = async () => {
    const stats = await (await fetch(`${cloud().comprehend}/_stats`)).json();
    return (stats as { documents: number }).documents;
  };
  const text = unique('The kettle does not switch off by itself any more');
  const first = await send({ text, language: 'en' });
  await reaches(first.id, 'assigned');
  const paid = await documents();
  const second = await send({ text, language: 'en' });
  expect((await reaches(second.id, 'assigned'))['provisional']).toBe(false);
  expect(await documents()).toBe(paid);
});
