// Longer than 250 lines: five rights of every class stand in one table.
import { describe, expect, test } from 'vitest';
import { type Given, participationOf, type SessionFacts, sessionPolicy } from '@/lib/meetings/sessions/policy';
import type { ParticipationRight, SessionKind } from '@/prisma/generated/enums';
import { readParticipation } from '@/prisma/record/participation';
import {
  type ByPersona,
  cellsOf,
  errandMeetingId,
  errandSessionId,
  everyPersona,
  viceMinisterOf,
} from '@/tests/support/personas';

const rights = ['IS_TOLD', 'ATTENDS', 'SPEAKS', 'DRAFTS', 'DECIDES'] as const satisfies ParticipationRight[];
const { rows } = await readParticipation();

/** What the record's matrix gives in a kind of session, as the application loads it. */
function givenIn(bodyCode: string, sessionKind: SessionKind): Given[] {
  return rows
    .filter((row) => row.bodyCode === bodyCode && row.sessionKind === sessionKind)
    .flatMap((row) =>
      rights.map((right): Given => {
        const [verdict, rule = ''] = row[right].split(' ');
        return { partyKind: row.partyKind, right, verdict: verdict as Given['verdict'], rule };
      }),
    );
}

function aSession(bodyCode: string, kind: SessionKind): SessionFacts {
  const bodyKind = bodyCode.startsWith('NETWORK') ? 'NETWORK' : (bodyCode as 'GRCM' | 'VICE_MINISTERS' | 'SEMINAR');
  const given = givenIn(bodyCode, kind);
  return { id: errandSessionId, meetingId: errandMeetingId, kind, bodyCode, bodyKind, given, exceptions: [] };
}

const letter = { YES: 'Y', NO: '_', IF_INVITED: 'i', IF_AUTHORISED: 'a' } as const;

/** Told, attends, speaks, drafts, decides: Y yes, _ no, i if invited, a if authorised. */
type Row = string;

const tables: Record<string, readonly [body: string, kind: SessionKind, ByPersona<Row>]> = {
  'plenary of the Vice-Ministers': [
    'VICE_MINISTERS',
    'PLENARY',
    {
      'focal-point.GT.MIGRATION': 'Y____',
      'focal-point.PA.FOREIGN_AFFAIRS': 'Y____',
      'vice-minister.GT': 'YYYYY',
      'vice-minister.HN': 'YYYYY',
      'grcm-delegate.GT': 'Y____',
      'grcm-delegate.HN': 'Y____',
      'liaison-officer.GT.NETWORK_CONSULAR': 'Y____',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'Y____',
      'liaison-officer.HN.NETWORK_CONSULAR': 'Y____',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': 'YYa__',
      'delegate.ACNUR': 'YYi__',
      'delegate.RROCM': 'Y____',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'behind closed doors': [
    'VICE_MINISTERS',
    'CLOSED_DOOR',
    {
      'focal-point.GT.MIGRATION': '_____',
      'focal-point.PA.FOREIGN_AFFAIRS': '_____',
      'vice-minister.GT': 'YYYYY',
      'vice-minister.HN': 'YYYYY',
      'grcm-delegate.GT': '_____',
      'grcm-delegate.HN': '_____',
      'liaison-officer.GT.NETWORK_CONSULAR': '_____',
      'liaison-officer.HN.NETWORK_TRAFFICKING': '_____',
      'liaison-officer.HN.NETWORK_CONSULAR': '_____',
      'presidency-officer.PA': '_____',
      'drafter.HN': '_____',
      'secretariat.coordinator': '_____',
      'secretariat.assistant': '_____',
      'secretariat.it-specialist': '_____',
      'delegate.AR': '_____',
      'delegate.ACNUR': '_____',
      'delegate.RROCM': '_____',
      guest: '_____',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'technical session of the GRCM': [
    'GRCM',
    'TECHNICAL',
    {
      'focal-point.GT.MIGRATION': 'Y____',
      'focal-point.PA.FOREIGN_AFFAIRS': 'Y____',
      'vice-minister.GT': 'Y____',
      'vice-minister.HN': 'Y____',
      'grcm-delegate.GT': 'YYYYY',
      'grcm-delegate.HN': 'YYYYY',
      'liaison-officer.GT.NETWORK_CONSULAR': 'Y____',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'Y____',
      'liaison-officer.HN.NETWORK_CONSULAR': 'Y____',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYY__',
      'secretariat.assistant': 'YYY__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': '_____',
      'delegate.ACNUR': 'YYi__',
      'delegate.RROCM': 'Y____',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'meeting of the consular Network': [
    'NETWORK_CONSULAR',
    'NETWORK',
    {
      'focal-point.GT.MIGRATION': 'Y____',
      'focal-point.PA.FOREIGN_AFFAIRS': 'Y____',
      'vice-minister.GT': 'Y____',
      'vice-minister.HN': 'Y____',
      'grcm-delegate.GT': 'Y____',
      'grcm-delegate.HN': 'Y____',
      'liaison-officer.GT.NETWORK_CONSULAR': 'YYYYY',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'Y____',
      'liaison-officer.HN.NETWORK_CONSULAR': 'YYYYY',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': 'iii__',
      'delegate.ACNUR': 'iii__',
      'delegate.RROCM': 'Y____',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'space of civil society in the Network': [
    'NETWORK_CONSULAR',
    'CIVIL_SOCIETY_DIALOGUE',
    {
      'focal-point.GT.MIGRATION': 'Y____',
      'focal-point.PA.FOREIGN_AFFAIRS': 'Y____',
      'vice-minister.GT': 'Y____',
      'vice-minister.HN': 'Y____',
      'grcm-delegate.GT': 'Y____',
      'grcm-delegate.HN': 'Y____',
      'liaison-officer.GT.NETWORK_CONSULAR': 'YYY__',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'Y____',
      'liaison-officer.HN.NETWORK_CONSULAR': 'YYY__',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': 'iii__',
      'delegate.ACNUR': 'iii__',
      'delegate.RROCM': 'YYY__',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'Drafting Group': [
    'VICE_MINISTERS',
    'DRAFTING',
    {
      'focal-point.GT.MIGRATION': 'Y____',
      'focal-point.PA.FOREIGN_AFFAIRS': 'Y____',
      'vice-minister.GT': 'Y____',
      'vice-minister.HN': 'Y____',
      'grcm-delegate.GT': 'Y____',
      'grcm-delegate.HN': 'Y____',
      'liaison-officer.GT.NETWORK_CONSULAR': 'Y____',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'Y____',
      'liaison-officer.HN.NETWORK_CONSULAR': 'Y____',
      'presidency-officer.PA': 'YYYY_',
      'drafter.HN': 'YYYY_',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': '_____',
      'delegate.ACNUR': '_____',
      'delegate.RROCM': '_____',
      guest: '_____',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'opening of a seminar (DR-32)': [
    'SEMINAR',
    'OPENING',
    {
      'focal-point.GT.MIGRATION': 'YYY__',
      'focal-point.PA.FOREIGN_AFFAIRS': 'YYY__',
      'vice-minister.GT': 'YYY__',
      'vice-minister.HN': 'YYY__',
      'grcm-delegate.GT': 'YYY__',
      'grcm-delegate.HN': 'YYY__',
      'liaison-officer.GT.NETWORK_CONSULAR': 'YYY__',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'YYY__',
      'liaison-officer.HN.NETWORK_CONSULAR': 'YYY__',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': 'iia__',
      'delegate.ACNUR': 'YYi__',
      'delegate.RROCM': 'YYi__',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
  'technical session of a seminar': [
    'SEMINAR',
    'TECHNICAL',
    {
      'focal-point.GT.MIGRATION': 'YYY__',
      'focal-point.PA.FOREIGN_AFFAIRS': 'YYY__',
      'vice-minister.GT': 'YYY__',
      'vice-minister.HN': 'YYY__',
      'grcm-delegate.GT': 'YYY__',
      'grcm-delegate.HN': 'YYY__',
      'liaison-officer.GT.NETWORK_CONSULAR': 'YYY__',
      'liaison-officer.HN.NETWORK_TRAFFICKING': 'YYY__',
      'liaison-officer.HN.NETWORK_CONSULAR': 'YYY__',
      'presidency-officer.PA': 'YYY__',
      'drafter.HN': '_____',
      'secretariat.coordinator': 'YYi__',
      'secretariat.assistant': 'YYi__',
      'secretariat.it-specialist': '_____',
      'delegate.AR': 'iia__',
      'delegate.ACNUR': 'YYi__',
      'delegate.RROCM': 'YYY__',
      guest: 'YY___',
      'former-official.GT': '_____',
      nobody: '_____',
    },
  ],
};

describe.each(Object.entries(tables))('%s', (_words, [body, kind, table]) => {
  test.each(cellsOf(table))('%s', (_name, persona, row) => {
    const facts = aSession(body, kind);
    const found = rights.map((right) => letter[participationOf(persona, facts, right).verdict]).join('');
    expect(found).toBe(row);
    const may = rights.map((right) => (sessionPolicy[right].may(persona, facts) === null ? 'Y' : '_')).join('');
    expect(may).toBe(row.replace(/[ia]/g, '_'));
  });
});

describe('closed doors', () => {
  test('no row can open them: were every class given every right, still only the Vice-Ministers sit there', () => {
    const classes = ['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION', 'CIVIL_SOCIETY', 'SECRETARIAT'] as const;
    const given = classes.flatMap((partyKind) =>
      rights.map((right): Given => ({ partyKind, right, verdict: 'YES', rule: 'DR-16' })),
    );
    const facts = { ...aSession('VICE_MINISTERS', 'CLOSED_DOOR'), given };
    const inside = everyPersona.filter((one) =>
      rights.some((right) => participationOf(one, facts, right).verdict === 'YES'),
    );
    expect(inside.map(({ name }) => name)).toEqual(['vice-minister.GT', 'vice-minister.HN']);
  });

  test('the rule given is the one that decides: DR-21 for Members, P-05 for the Secretariat, P-13 for a guest', () => {
    const facts = aSession('VICE_MINISTERS', 'CLOSED_DOOR');
    const ruleFor = (name: string) => {
      const persona = everyPersona.find((one) => one.name === name) ?? viceMinisterOf('GT');
      return participationOf(persona, facts, 'ATTENDS').rule;
    };
    expect(ruleFor('grcm-delegate.GT')).toBe('DR-21');
    expect(ruleFor('secretariat.coordinator')).toBe('P-05');
    expect(ruleFor('delegate.AR')).toBe('DR-21');
  });
});

describe('a seminar', () => {
  const ruleFor = (name: string, kind: SessionKind, right: ParticipationRight) => {
    const persona = everyPersona.find((one) => one.name === name) ?? viceMinisterOf('GT');
    return participationOf(persona, aSession('SEMINAR', kind), right).rule;
  };

  test('the Presidency speaks in the opening by DR-32, Members by DR-31, organisations by DR-74, the RROCM by DR-76', () => {
    expect(ruleFor('presidency-officer.PA', 'OPENING', 'SPEAKS')).toBe('DR-32');
    expect(ruleFor('presidency-officer.PA', 'TECHNICAL', 'ATTENDS')).toBe('DR-31');
    expect(ruleFor('focal-point.GT.MIGRATION', 'OPENING', 'SPEAKS')).toBe('DR-31');
    expect(ruleFor('delegate.ACNUR', 'TECHNICAL', 'ATTENDS')).toBe('DR-74');
    expect(ruleFor('delegate.RROCM', 'TECHNICAL', 'ATTENDS')).toBe('DR-76');
    expect(ruleFor('delegate.AR', 'TECHNICAL', 'ATTENDS')).toBe('P-06');
  });

  test('decides nothing (DR-07) and drafts nothing (P-14), whoever sits there', () => {
    for (const kind of ['OPENING', 'TECHNICAL'] as const) {
      expect(ruleFor('vice-minister.GT', kind, 'DECIDES')).toBe('DR-07');
      expect(ruleFor('vice-minister.GT', kind, 'DRAFTS')).toBe('P-14');
    }
  });
});

test('without a row nothing is given', () => {
  const facts = { ...aSession('GRCM', 'TECHNICAL'), given: [] };
  const able = everyPersona.filter((one) =>
    rights.some((right) => participationOf(one, facts, right).verdict !== 'NO'),
  );
  // A guest's right comes from the invitation to that one session, not from a class.
  expect(able.map(({ name }) => name)).toEqual(['guest']);
});

test('a drafter of another meeting is no drafter of this one, and a guest of another session no guest', () => {
  const facts = { ...aSession('VICE_MINISTERS', 'DRAFTING'), id: 'another', meetingId: 'another' };
  const errands = everyPersona.filter(({ name }) => name === 'drafter.HN' || name === 'guest');
  for (const one of errands) for (const right of rights) expect(participationOf(one, facts, right).verdict).toBe('NO');
});

describe('the record’s matrix', () => {
  test('has every class in every kind of session that it speaks of, once', () => {
    const keys = rows.map(({ bodyCode, sessionKind, partyKind }) => `${bodyCode} ${sessionKind} ${partyKind}`);
    expect(new Set(keys).size).toBe(keys.length);
    const sessions = new Set(rows.map(({ bodyCode, sessionKind }) => `${bodyCode} ${sessionKind}`));
    expect(rows.length).toBe(sessions.size * 5);
  });

  test('gives no right without being told of the session, and decides nothing for others than Members', () => {
    for (const row of rows) {
      if (row.IS_TOLD.startsWith('NO')) expect(rights.every((right) => row[right].startsWith('NO'))).toBe(true);
      if (row.partyKind !== 'MEMBER') {
        expect(row.DECIDES).toMatch(/^NO /);
        expect(row.DRAFTS).toMatch(/^NO /);
      }
    }
  });
});
