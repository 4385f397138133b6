import { defaultDeployment, defaultSettings } from './defaults.ts';
import type { StageFile } from './schema.ts';

const OFFICE: [string, string][] = [
  ['09:00', '12:30'],
  ['13:30', '18:00'],
];

/**
 * Copy this to `config/<stage>.ts`, put your own names into it, and deploy with `CLOSELOOP_STAGE=<stage>`.
 * A wrong setting is refused before anything is deployed, with its path.
 */
const config: StageFile = {
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
    calendars: {
      ...defaultSettings.calendars,
      // Public holidays of Berlin, and the company's own days off: all-day events of an iCal file in this folder.
      'team-de': {
        timeZone: 'Europe/Berlin',
        hours: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
        holidays: ['DE-BE', 'company-days.example.ics'],
      },
    },
    teams: { ...defaultSettings.teams, payments: { label: { zh: '支付团队', en: 'Payments' }, calendar: 'team-de' } },
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
