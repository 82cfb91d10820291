import { bilingual } from '../bilingual';

/** The custody of a closed-door session's papers. */
export const custody = bilingual(
  {
    title: 'Custodia de los papeles',
    lead: 'Por encargo de la Presidencia, la coordinación de la Secretaría Técnica puede archivar y listar los papeles de esta sesión hasta una fecha. No los lee (P-05).',
    none: 'Nadie tiene la custodia.',
    line: '{who}, hasta el {date}. Motivo: {reason}',
    open: 'Dar la custodia de los papeles',
    who: 'A la coordinación',
    choose: 'Elija',
    reason: 'Motivo de la custodia',
    endsOn: 'Hasta el día',
    press: 'Dar la custodia',
    end: 'Terminar la custodia',
    pending: 'Un momento…',
    refused: 'No se pudo',
  },
  {
    title: 'Custody of the papers',
    lead: 'By the Presidency’s word the coordinator of the Technical Secretariat may file and list the papers of this session until a date. They do not read them (P-05).',
    none: 'Nobody has the custody.',
    line: '{who}, until {date}. Reason: {reason}',
    open: 'Give the custody of the papers',
    who: 'To the coordinator',
    choose: 'Choose',
    reason: 'Reason of the custody',
    endsOn: 'Until the day',
    press: 'Give the custody',
    end: 'End the custody',
    pending: 'One moment…',
    refused: 'It could not be done',
  },
);
