import { useEffect, useRef } from 'react';
import type { WordModel } from '../model/wordModel.ts';
import { createSurface } from '../surface/createSurface.ts';
import { wordTexts } from './wordTexts.ts';

/** The page of the document. Its inside is drawn by the surface, not by React. */
export function DocumentSurface({ model }: { model: WordModel }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!root.current) return undefined;
    const surface = createSurface(root.current, model);
    return surface.close;
  }, [model]);
  return (
    <div className="wordCanvas">
      <div
        ref={root}
        className="wordPage"
        role="textbox"
        aria-multiline
        aria-label={wordTexts.document}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        tabIndex={0}
      />
    </div>
  );
}
