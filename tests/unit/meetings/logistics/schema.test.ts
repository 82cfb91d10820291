import { describe, expect, test } from 'vitest';
import { AddContact, ArrangeSession, ChangeRoom, EditLogistics, LogisticsAsked } from '@/lib/meetings/logistics/schema';

const id = '01900000-0000-7000-8000-00000000000a';
const faultsOf = (error: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined) =>
  error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a map', () => {
  const map = (mapUrl: string) => EditLogistics.safeParse({ meetingId: id, version: '0', mapUrl });

  test.each(['https://maps.example/x?y=1', 'http://maps.example'])('%s is an address of the web', (address) => {
    expect(map(address).data?.mapUrl).toBe(address);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//maps.example', 'maps.example', 'https://'])(
    '%s is none',
    (text) => {
      expect(faultsOf(map(text).error)).toEqual(['mapUrl logistics.not-a-link']);
    },
  );

  test('is not needed', () => {
    expect(map(' ').data?.mapUrl).toBeNull();
  });
});

describe('interpretation', () => {
  const arrange = (interpretation: string, languages: string) =>
    ArrangeSession.safeParse({ sessionId: id, version: '0', roomId: '', interpretation, languages });

  test('goes into the languages chosen, and without it into none', () => {
    expect(arrange('SIMULTANEOUS', 'es,en').data).toMatchObject({ roomId: null, languages: ['es', 'en'] });
    expect(arrange('CONSECUTIVE', 'en').data?.languages).toEqual(['en']);
    expect(arrange('NONE', 'es').data?.languages).toEqual([]);
  });

  test('needs languages, and those of the Conference', () => {
    expect(faultsOf(arrange('CONSECUTIVE', '').error)).toEqual(['languages logistics.languages-needed']);
    expect(faultsOf(arrange('CONSECUTIVE', 'fr').error)).toEqual(['languages field.choose']);
  });
});

test('a room holds somebody, or nobody has counted', () => {
  const room = (capacity: string) => ChangeRoom.safeParse({ roomId: id, version: '1', name: 'Sur', capacity });
  expect([room('').data?.capacity, room('40').data?.capacity]).toEqual([null, 40]);
  expect(faultsOf(room('0').error)).toEqual(['capacity field.number-out-of-range']);
});

test('a contact may have no address, and no half of one', () => {
  const texts = { postEs: 'a', postEn: 'a', organisation: 'a', purposeEs: 'a', purposeEn: 'a', phone: '' };
  const contact = (email: string) => AddContact.safeParse({ meetingId: id, ...texts, email, key: id });
  expect(contact('').success).toBe(true);
  expect(faultsOf(contact('protocolo').error)).toEqual(['email delegation.not-an-address']);
});

test('what an address asks for and is not known is not asked for', () => {
  expect(LogisticsAsked.parse({ done: 'x', change: 'x' })).toEqual({ done: undefined, change: undefined });
});
