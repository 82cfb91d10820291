import { demoMeetings } from '@/prisma/demo/calendar';
import { aKey } from './reports';

/** The year of the Presidency in office. */
const inOffice = (): string =>
  demoMeetings()
    .find(({ key }) => key === 'vm')
    ?.startsOn.slice(0, 4) ?? '';

const at = () => '/administration/presidency';
// What the page never showed: whoever may do it is told that it has changed.
const term = () => ({ year: inOffice(), version: '999999', note: 'Decisión 1.' });
const when = { day: '2026-01-05', hour: '12:00' };

//                   · own  PA liaison vm pres ST  observers former guest
const readers = '     S ...  .  ..    .  O   OO. ...       .      .';
const keepers = '     S ...  .  ..    .  F   OO. ...       .      .';
const overAlready = ' S ...  .  ..    .  F   CC. ...       .      .';
const namingIt = '    S ...  .  ..    .  O   OO. ...       .      .';

/** The rows of the terms of the Presidency in the table of doors (doors.ts says how to read them). */
export const termDoors = {
  'page /administration/presidency': { at, cells: readers },
  // A year that has its Presidency.
  designatePresidencyAction: {
    at,
    cells: keepers,
    fill: () => ({ year: inOffice(), partyCode: 'GT', note: 'a', themeEs: '', themeEn: '', key: aKey() }),
  },
  // It was handed over already.
  handOverPresidencyAction: { at, cells: overAlready, fill: () => ({ ...term(), ...when }) },
  withdrawDesignationAction: { at, cells: overAlready, fill: term },
  endPresidencyAction: { at, cells: keepers, fill: () => ({ ...term(), ...when }) },
  nameThemeAction: { at, cells: namingIt, fill: () => ({ ...term(), themeEs: 'a', themeEn: 'a' }) },
};
