type Words = Readonly<{ es: string; en: string }>;

/**
 * What the demonstration's countries write, section by section: of our own, about nothing that happened. {n}, {m} and {k} are numbers
 * that differ from country to country.
 */
const texts: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  TRAFFICKING: {
    legislation: {
      es: 'Texto de demostración. El plan nacional contra la trata se actualizó y rige por cuatro años; lo coordina la institución de gobernación con {n} entidades. Está en trámite un proyecto de ley que separa con claridad la trata del tráfico ilícito y eleva las penas cuando la víctima es menor de edad. Las definiciones vigentes no cambiaron desde el informe anterior.',
      en: 'Demonstration text. The national plan against trafficking was updated for four years; the interior institution coordinates it with {n} entities. A bill under way separates trafficking clearly from smuggling and raises penalties where the victim is a minor. Definitions in force have not changed since the last report.',
    },
    prosecution: {
      es: 'Se abrieron {n} investigaciones y se llevaron a juicio {m} casos; hubo {k} sentencias condenatorias. La unidad especializada recibió personal nuevo y un protocolo para entrevistar a víctimas sin repetir declaraciones. El mayor obstáculo sigue siendo obtener prueba financiera a tiempo en casos con más de un país.',
      en: '{n} investigations were opened and {m} cases went to trial; {k} ended in conviction. The specialised unit received new staff and a protocol for interviewing victims without repeated statements. The main obstacle remains financial evidence that arrives late in cases of more than one country.',
    },
    'victim-protection': {
      es: 'La identificación la hacen migración, consulados y salud con un mismo formulario. Se atendió a {n} personas, {m} de ellas en albergue; {k} regresaron de manera voluntaria con acompañamiento consular. Las niñas, niños y adolescentes cuentan con tutela desde el primer contacto.',
      en: 'Migration, consulates and health services identify victims with one form. {n} persons were assisted, {m} of them in shelters; {k} returned voluntarily with consular support. Children and adolescents have a guardian from the first contact.',
    },
    prevention: {
      es: 'La campaña de radio y redes llegó a {n} municipios de frontera en español y en dos lenguas originarias. Se formó a {m} docentes y a personal de terminales de transporte. Una encuesta breve mostró que cuatro de cada diez personas recuerdan la línea de ayuda.',
      en: 'The radio and online campaign reached {n} border municipalities in two languages. {m} teachers and staff of transport terminals were trained. A short survey showed that four in ten people remember the help line.',
    },
    'national-coalition': {
      es: 'La coalición nacional se reunió {k} veces con la participación de {n} instituciones y organizaciones de la sociedad civil. Acordó un calendario común y un registro único de casos. Con los países vecinos hubo {m} consultas directas entre puntos de contacto.',
      en: 'The national coalition met {k} times with {n} institutions and civil society organisations. It agreed on a common calendar and one register of cases. There were {m} direct consultations between contact points of neighbouring countries.',
    },
    statistics: {
      es: 'Víctimas identificadas: {n} (mujeres 62 %, hombres 31 %, sin dato 7 %). Menores de edad: {m}. Investigaciones abiertas: {n}. Personas procesadas: {m}. Sentencias: {k}. Las cifras son del año calendario anterior y se revisan cada trimestre.',
      en: 'Victims identified: {n} (women 62 %, men 31 %, not recorded 7 %). Minors: {m}. Investigations opened: {n}. Persons prosecuted: {m}. Convictions: {k}. Figures are of the past calendar year and are revised every quarter.',
    },
    'good-practices': {
      es: 'Funcionó bien que una sola persona acompañe el caso desde la identificación hasta el regreso. Costó poco: formación de dos semanas y un teléfono. De la Red se necesita un directorio de contactos que se mantenga al día.',
      en: 'One person who follows the case from identification to return worked well. It cost little: two weeks of training and a telephone. From the Network the country needs a directory of contacts that is kept up to date.',
    },
  },
  CONSULAR: {
    'consular-network': {
      es: 'Texto de demostración. Operan {n} consulados en países de la Conferencia y {k} consulados móviles con calendario publicado. La línea de atención responde todos los días; el personal dedicado a protección pasó a {m} personas.',
      en: 'Demonstration text. {n} consulates operate in countries of the Conference, with {k} mobile consulates on a published calendar. The help line answers every day; staff for protection rose to {m}.',
    },
    'protection-cases': {
      es: 'Se atendieron {n} casos: asistencia legal, documentación, salud y localización de familiares. La niñez no acompañada y las personas mayores necesitaron atención especial. El plazo medio de primera respuesta fue de {k} días hábiles.',
      en: '{n} cases were handled: legal aid, documents, health and tracing of relatives. Unaccompanied children and older persons needed special attention. The first answer came within {k} working days on average.',
    },
    detention: {
      es: 'La notificación consular llegó en plazo en la mayoría de los casos y tarde en {k} de cada veinte. Se hicieron {m} visitas a centros. Los horarios de recepción acordados se cumplieron, salvo en dos traslados nocturnos que se reclamaron por la vía convenida.',
      en: 'Consular notification came in time in most cases and late in {k} of twenty. {m} visits to centres were made. Agreed hours of reception were kept, but for two transfers at night that were raised through the agreed channel.',
    },
    'deaths-and-disappeared': {
      es: 'Se acompañó a {m} familias en la búsqueda y a {k} en el traslado. El intercambio de huellas con dos países funciona; el de perfiles genéticos espera la firma de un anexo. Las familias reciben noticias al menos cada treinta días.',
      en: '{m} families were accompanied in their search and {k} in repatriation of remains. Exchange of fingerprints works with two countries; that of genetic profiles awaits the signing of an annex. Families hear from us at least every thirty days.',
    },
    'border-communities': {
      es: 'El comité local de frontera se reunió {k} veces. Se emitieron documentos de tránsito vecinal para trabajo de temporada y se acordó un horario común en el paso principal.',
      en: 'The local border committee met {k} times. Local transit documents were issued for seasonal work and common hours were agreed at the main crossing.',
    },
    emergencies: {
      es: 'Durante la temporada de lluvias se activó el plan de contingencia en menos de un día y se localizó a {m} personas. Conviene una lista común de contactos de guardia.',
      en: 'In the rainy season the contingency plan was activated within a day and {m} persons were located. A common list of contacts on duty would help.',
    },
    campaigns: {
      es: 'Se imprimió una guía de bolsillo sobre derechos y riesgos del viaje, con dibujos y poco texto; otros países pueden usarla y cambiarla.',
      en: 'A pocket guide on rights and risks of the journey was printed, with drawings and few words; other countries may use and change it.',
    },
  },
  COOPERATION: {
    organisations: {
      es: 'Texto de demostración. El país trabaja con {k} organismos en documentación, retorno voluntario y formación. Los marcos vigentes son un convenio general y {m} cartas de entendimiento; la institución de relaciones exteriores lleva el registro.',
      en: 'Demonstration text. The country works with {k} organisations on documents, voluntary return and training. A general agreement and {m} letters of understanding are in force; the foreign affairs institution keeps the register.',
    },
    activities: {
      es: 'Taller de gestión fronteriza en la capital, con dos países vecinos (eje de políticas y gestión migratoria). Curso a distancia para {n} funcionarios consulares (derechos humanos). Mesa sobre remesas y banca, en dos sesiones (migración y desarrollo).',
      en: 'Workshop on border management in the capital, with two neighbouring countries (migration policies and management). Distance course for {n} consular officers (human rights). Round table on remittances and banking, in two sessions (migration and development).',
    },
    results: {
      es: 'El tiempo de trámite de documentos bajó de {m} a {k} días en las oficinas que participaron. El manual del curso y las guías de la mesa están disponibles para los demás países.',
      en: 'Documents took {k} days instead of {m} in the offices that took part. The course manual and the guides of the round table are available to the other countries.',
    },
    needs: {
      es: 'Hace falta formación en análisis de datos y un intercambio breve de personal. Convendría una sola encuesta a los países sobre lo que cada uno ofrece.',
      en: 'Training in data analysis and a short exchange of staff are needed. One survey of what each country offers would help.',
    },
  },
};

/** The text of one section for the country of this number, in one language. */
export function sectionText(kind: string, key: string, country: number, locale: 'es' | 'en'): string {
  const words = texts[kind]?.[key];
  if (words === undefined) throw new Error(`the demonstration has no text for ${kind} ${key}`);
  const numbers: Readonly<Record<string, number>> = { n: 24 + country * 7, m: 9 + country * 3, k: 2 + (country % 5) };
  return words[locale].replace(/\{(\w)\}/g, (_, name: string) => String(numbers[name] ?? ''));
}

/** Sections of a kind in which a draft has been begun. */
export function sectionsOf(kind: string): string[] {
  return Object.keys(texts[kind] ?? {});
}
