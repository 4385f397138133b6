import { describe, expect, it } from 'vitest';
import { VERSION } from '../../../lambdas/runtime/version.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { aFeedback, anId } from '../../builders/feedback.ts';
import { intakeUnderTest } from './intake-under-test.ts';

describe('what a source sees of its own feedback', () => {
  it('is there as soon as the 202 is', async () => {
    const { post, call } = intakeUnderTest();
    const { headers, json } = await post({ text: 'hello', contact: { email: 'ann@example.com' } });
    const view = await call('GET', String(headers['location']), { source: 'web' });
    expect(view.status).toBe(200);
    expect(view.json).toEqual({
      id: json['id'],
      reference: json['reference'],
      status: 'received',
      receivedAt: json['receivedAt'],
      updatedAt: json['receivedAt'],
      type: null,
      sentiment: null,
      category: null,
      priority: null,
    });
  });

  it('is 404 for what another source sent, and 410 for what was erased', async () => {
    const { call, ledger } = intakeUnderTest();
    ledger.feedback.add(aFeedback({ id: anId(1), source: 'hotline' }));
    ledger.feedback.add(aFeedback({ id: anId(2), erasedAt: '2026-11-20T09:00:00.000Z' }));
    expect((await call('GET', `/v1/feedback/${anId(1)}`, { source: 'web' })).status).toBe(404);
    expect((await call('GET', `/v1/feedback/${anId(1)}`, { source: 'hotline' })).status).toBe(200);
    expect((await call('GET', `/v1/feedback/${anId(2)}`, { source: 'web' })).status).toBe(410);
  });
});

describe('what everybody may ask', () => {
  it('is how the intake is', async () => {
    const { status, json } = await intakeUnderTest().call('GET', '/v1/health');
    expect([status, json]).toEqual([200, { status: 'ok', version: manifest.version }]);
    expect(VERSION).toBe(manifest.version);
  });

  it('is how the interface is used', async () => {
    const { status, headers, json } = await intakeUnderTest().call('GET', '/v1/openapi.json');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(json).toEqual({ openapi: '3.1.0' });
  });
});
