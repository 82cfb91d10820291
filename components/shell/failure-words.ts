import type { Locale } from '@/lib/web/locale';

export type FailureWords = Readonly<Record<'title' | 'text' | 'next' | 'noNumber' | 'retry' | 'home', string>>;

/**
 * The words of what went wrong, in both languages and in the browser from the start: whoever shows them can ask nobody any more.
 * (An error page gets no words from the server.)
 */
export const failureWords: Readonly<Record<Locale, FailureWords>> = {
  es: {
    title: 'Algo falló de nuestro lado',
    text: 'La página no pudo mostrarse. Nada de lo que ya estaba guardado se perdió.',
    next: 'Inténtelo de nuevo. Si vuelve a fallar, comunique este número a la Secretaría Técnica:',
    noNumber: 'sin número',
    retry: 'Intentar de nuevo',
    home: 'Ir al inicio',
  },
  en: {
    title: 'Something failed on our side',
    text: 'The page could not be shown. Nothing that was already saved is lost.',
    next: 'Try again. If it fails once more, give this number to the Technical Secretariat:',
    noNumber: 'no number',
    retry: 'Try again',
    home: 'Go to the first page',
  },
};
