import { bilingual } from '../bilingual';

/** The papers of a meeting, and bundles of them. */
export const bundles = bilingual(
  {
    lead: 'Los papeles de esta reunión que a usted le corresponde leer, por sesión.',
    general: 'De la reunión en general',
    none: 'Ningún papel todavía',
    noneText: 'Los papeles que se distribuyan para esta reunión estarán aquí.',
    title: 'Llevarlos en un paquete',
    text: 'Un solo archivo zip con carpetas numeradas y un índice, con los papeles que usted puede leer en este momento. Dura un día.',
    ask: 'Preparar el paquete',
    pending: 'Un momento…',
    refused: 'No se pudo',
    asked: 'El paquete se está preparando. Esta página dirá cuándo está listo.',
    QUEUED: 'En preparación desde el {date}.',
    progress: '{done} de {total} archivos',
    READY: 'Descargar el paquete ({size})',
    EMPTY: 'No había ningún archivo que usted pudiera leer.',
    until: 'Hasta el {date}',
  },
  {
    lead: 'The papers of this meeting that are yours to read, by session.',
    general: 'Of the meeting as a whole',
    none: 'No papers yet',
    noneText: 'Papers that are issued for this meeting will be here.',
    title: 'Take them in a bundle',
    text: 'One zip file with numbered folders and an index, with the papers that you may read at this moment. It lasts for a day.',
    ask: 'Prepare the bundle',
    pending: 'One moment…',
    refused: 'It could not be done',
    asked: 'The bundle is being prepared. This page will say when it is ready.',
    QUEUED: 'In preparation since {date}.',
    progress: '{done} of {total} files',
    READY: 'Download the bundle ({size})',
    EMPTY: 'There was no file that you could read.',
    until: 'Until {date}',
  },
);
