import { defaultDeployment, defaultSettings } from './defaults.ts';
import type { StageConfig } from './schema.ts';

/**
 * Copy this to `config/<stage>.ts`, put your own names into it, and deploy with `CLOSELOOP_STAGE=<stage>`.
 * A wrong setting is refused before anything is deployed, with its path.
 */
const config: StageConfig = {
  settings: {
    ...defaultSettings,
    stage: 'production',
    company: {
      name: { zh: '示例公司', en: 'Example Company' },
      reportZone: 'Asia/Shanghai',
      customerZone: 'Asia/Shanghai',
    },
    mail: { from: 'feedback@example.com', replyTo: 'feedback@example.com' },
    oidc: {
      issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_EXAMPLE',
      audience: 'closeloop-desk',
      roleClaim: 'closeloop:role',
      teamsClaim: 'closeloop:teams',
    },
    privacy: { ...defaultSettings.privacy, officer: 'privacy@example.com' },
    deskUrlTemplate: 'https://desk.example.com/feedback/{id}',
    routing: {
      rules: [
        { id: 'cards-abroad', when: { category: ['payment'], region: ['EU'] }, team: 'payments', prefers: ['cards'] },
      ],
      managers: [],
    },
  },
  deployment: {
    ...defaultDeployment,
    region: 'eu-central-1',
    alarms: { enabled: true, mail: 'operations@example.com' },
    mailIdentity: { name: 'example.com', create: false },
  },
};

export default config;
