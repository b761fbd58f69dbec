import { bothLanguages, exactly, shapeCheck } from '../forms/shape.js';

const number = { type: 'number', minimum: -1_000_000, maximum: 1_000_000 };

const anchor = exactly({ score: number, words: bothLanguages(600) }, ['score', 'words']);

const criterion = exactly(
  {
    code: { type: 'string', maxLength: 60 },
    label: bothLanguages(300),
    help: bothLanguages(2000),
    weight: number,
    maxScore: number,
    anchors: { type: 'array', maxItems: 101, items: anchor },
  },
  ['code', 'label', 'weight', 'maxScore', 'anchors'],
);

/** The JSON pointer of the first place that has not the shape of a grid, '' for the whole; null when all is well. */
export const placeMisshapen = shapeCheck(
  exactly({ title: bothLanguages(300), criteria: { type: 'array', maxItems: 50, items: criterion } }, [
    'title',
    'criteria',
  ]),
);
