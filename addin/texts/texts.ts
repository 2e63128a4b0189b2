import { en } from './en.ts';

/** The same keys and parameters in every language. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export type Texts = Omit<Widened<typeof en>, 'direction'> & { readonly direction: 'ltr' | 'rtl' };

/** The texts that this page shows. Another language is another file like `en.ts`, chosen here. */
export const texts: Texts = en;
