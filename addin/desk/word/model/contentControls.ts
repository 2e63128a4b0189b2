import type { Anchored } from './history.ts';
import type { Span } from './spans.ts';
import type { Story } from './story.ts';

export interface ContentControl {
  readonly id: number;
  readonly span: Span;
  readonly title: string;
  readonly tag: string;
  readonly appearance: string;
  readonly color: string;
  readonly placeholderText: string;
  readonly cannotDelete: boolean;
  readonly cannotEdit: boolean;
  readonly removeWhenEdited: boolean;
}
type Field = Exclude<keyof ContentControl, 'id' | 'span'>;

export interface Controls extends Anchored {
  list(): readonly ContentControl[];
  find(id: number): ContentControl | undefined;
  add(start: number, end: number): ContentControl;
  change(id: number, fields: Partial<Pick<ContentControl, Field>>): void;
  /** Takes the control away and leaves its text. */
  unwrap(id: number): void;
}

export function createControls(story: Story): Controls {
  let controls: readonly ContentControl[] = [];
  let count = 0;

  return {
    list: () => controls.toSorted((one, other) => one.span.start - other.span.start),
    find: (id) => controls.find((control) => control.id === id),
    add(start, end) {
      const control = { ...blank, id: ++count, span: story.span(start, end) };
      controls = [...controls, control];
      return control;
    },
    change(id, fields) {
      controls = controls.map((control) => (control.id === id ? { ...control, ...fields } : control));
    },
    unwrap(id) {
      controls = controls.filter((control) => control.id !== id);
    },
    state: () => controls,
    remember() {
      const kept = controls.map((control) => ({ control, start: control.span.start, end: control.span.end }));
      return () => {
        controls = kept.map(({ control, start, end }) => {
          Object.assign(control.span, { start, end });
          return control;
        });
      };
    },
  };
}

const blank = {
  title: '',
  tag: '',
  appearance: 'BoundingBox',
  color: '#000000',
  placeholderText: '',
  cannotDelete: false,
  cannotEdit: false,
  removeWhenEdited: false,
} as const;
