import { bilingual } from '../bilingual';

/** The portal's first page and the chronology. */
export const home = bilingual(
  {
    documentTitle: 'Conferencia Regional sobre Migración (Proceso Puebla)',
    description:
      'Portal público de la Conferencia Regional sobre Migración: sus once Miembros, sus presidencias y su Plan de Acción, de 1996 a 2010.',
    title: 'Conferencia Regional sobre Migración',
    eyebrow: 'Proceso Puebla · desde {year}',
    lead: 'Una vez al año, los viceministros de {members, plural, =11 {once} other {#}} Estados de América del Norte, Central y el Caribe se sientan a tratar, como iguales, la migración entre sus países. Deciden por consenso.',
    leadMore:
      'Lo que acuerdan no obliga: orienta. Un grupo técnico y dos redes de funcionarios de enlace lo llevan a la práctica durante el año, un País Miembro distinto preside cada vez y una pequeña Secretaría mantiene el hilo.',
    howLink: 'Cómo funciona la Conferencia',
    membersTitle: '{count, plural, =11 {Once Países Miembros} one {Un País Miembro} other {# Países Miembros}}',
    membersLink: 'Los Miembros y sus instituciones',
    observers:
      '{states, plural, =5 {La acompañan cinco países observadores} one {La acompaña un país observador} other {La acompañan # países observadores}} y {organisations, plural, =8 {ocho organizaciones observadoras} one {una organización observadora} other {# organizaciones observadoras}}; la sociedad civil dialoga con ella por medio de la RROCM.',
    observersLink: 'Observadores y sociedad civil',
    presidency: 'Presidencia Pro-Témpore',
    presidencyNow: 'Preside hoy',
    presidencyLast: 'La última del registro',
    presidenciesLink: '{count, plural, one {La presidencia} other {Las # presidencias}} desde {year}',
    plan: 'Plan de Acción',
    planLead:
      'Todo el trabajo se ordena en {themes, plural, =3 {tres temas} one {un tema} other {# temas}}. Esto es lo que el registro guarda de cada uno, de 1996 a 2010.',
    planLink: 'El Plan de Acción completo',
    areas: '{count, plural, one {área} other {áreas}}',
    subthemes: '{count, plural, one {subtema} other {subtemas}}',
    documents: '{count, plural, one {documento} other {documentos}}',
    activities: '{count, plural, one {actividad} other {actividades}}',
    timeline: 'Quince años en pocas líneas',
    timelineLink: 'La cronología completa: {count} hitos',
    chronology: 'Cronología',
    meetingsHeldLink: 'Las reuniones celebradas, por órgano y año',
    chronologyLead: '{count} hitos que el informe fecha, del nacimiento de la Conferencia a su informe de 2010.',
    chronologyDescription:
      'Los hitos fechados de la Conferencia Regional sobre Migración, año por año, de 1996 a 2010.',
    intranet: 'Para las delegaciones',
    intranetText:
      'Los papeles de trabajo, los informes de país y las convocatorias están en la secretaría virtual. Entran los Miembros, los observadores y la Secretaría, cada quien a lo que le corresponde.',
    intranetLink: 'Entrar a la secretaría virtual',
    recordNote:
      'Todo lo que aquí se lee sale del informe que la Secretaría Técnica publicó en noviembre de 2010. Cada dato lleva la línea de la que viene; donde el informe no concuerda consigo mismo, una nota lo dice.',
    recordNotesLink: 'Notas sobre el registro',
    acronymsLink: 'Siglas',
  },
  {
    documentTitle: 'Regional Conference on Migration (Puebla Process)',
    description:
      'Public portal of the Regional Conference on Migration: its eleven Members, its presidencies and its Plan of Action, 1996 to 2010.',
    title: 'Regional Conference on Migration',
    eyebrow: 'Puebla Process · since {year}',
    lead: 'Once a year the vice-ministers of {members, plural, =11 {eleven} other {#}} States of North America, Central America and the Caribbean sit down as equals to deal with migration among their countries. They decide by consensus.',
    leadMore:
      'What they agree does not bind: it guides. A technical group and two networks of liaison officers put it into practice through the year, another Member Country presides each time, and a small Secretariat keeps the thread.',
    howLink: 'How the Conference works',
    membersTitle: '{count, plural, =11 {Eleven Member Countries} one {One Member Country} other {# Member Countries}}',
    membersLink: 'The Members and their institutions',
    observers:
      'It is accompanied by {states, plural, =5 {five observer countries} one {one observer country} other {# observer countries}} and {organisations, plural, =8 {eight observer organizations} one {one observer organization} other {# observer organizations}}; civil society holds its dialogue with it through the RNCOM.',
    observersLink: 'Observers and civil society',
    presidency: 'Presidency Pro-Tempore',
    presidencyNow: 'Presiding today',
    presidencyLast: 'The last of the record',
    presidenciesLink: '{count, plural, one {The presidency} other {The # presidencies}} since {year}',
    plan: 'Plan of Action',
    planLead:
      'All the work is ordered under {themes, plural, =3 {three themes} one {one theme} other {# themes}}. This is what the record keeps of each, 1996 to 2010.',
    planLink: 'The whole Plan of Action',
    areas: '{count, plural, one {area} other {areas}}',
    subthemes: '{count, plural, one {subtheme} other {subthemes}}',
    documents: '{count, plural, one {document} other {documents}}',
    activities: '{count, plural, one {activity} other {activities}}',
    timeline: 'Fifteen years in a few lines',
    timelineLink: 'The whole chronology: {count} milestones',
    chronology: 'Chronology',
    meetingsHeldLink: 'The meetings held, by body and year',
    chronologyLead: '{count} milestones that the report dates, from the birth of the Conference to its report of 2010.',
    chronologyDescription: 'The dated milestones of the Regional Conference on Migration, year by year, 1996 to 2010.',
    intranet: 'For delegations',
    intranetText:
      'Working papers, country reports and convocations are in the virtual secretariat. Members, observers and the Secretariat come in, each to what is theirs.',
    intranetLink: 'Enter the virtual secretariat',
    recordNote:
      'Everything here comes from the report that the Technical Secretariat published in November 2010. Each fact carries the line that it comes from; where the report disagrees with itself, a note says so.',
    recordNotesLink: 'Notes on the record',
    acronymsLink: 'Acronyms',
  },
);
