import { z } from 'zod';
import { globLimits, globProblem } from '../formats/glob';
import { attributeProblem, mostAttributes, plainReading } from '../formats/html/html-reading';

const pattern = z.string().superRefine((text, context) => {
  const message = globProblem(text);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

const attribute = z.string().superRefine((name, context) => {
  const message = attributeProblem(name);
  if (message !== null) context.addIssue({ code: 'custom', message });
});

/** Where in a project the copies of attached source texts lie. */
export const attachedSources = '.emend/sources/';

/** Where a project keeps the rules of its segmentation, and the abbreviations behind which none of its sentences ends. */
export const segmentationFile = '.emend/segmentation.srx';
export const abbreviationsFile = '.emend/abbreviations.txt';

/** `.emend/project.json`, version 1. Unknown keys are kept when it is written back. */
export const projectFile = z.looseObject({
  version: z.literal(1),
  sourceLanguage: z.string().default('zh'),
  language: z.string().default('en'),
  /** Where sources and translations lie when not found by name: `{source: "zh/*.txt", target: "en/*.txt"}`. */
  pairs: z
    .array(z.looseObject({ source: pattern, target: pattern }))
    .refine((pairs) => pairs.length <= globLimits.pairs, `more than ${globLimits.pairs} pairs of patterns`)
    .default([]),
  /** Nobody approves their own words. */
  fourEyes: z.boolean().default(true),
  /** Ids of the formats whose files are articles; others in the folder are left alone. */
  formats: z.array(z.string()).default(['txt']),
  /** The encodings of files that a person chose, by path: they stand above what the bytes look like. */
  encodings: z.record(z.string(), z.string()).default({}),
  /** How web pages are read; an article goes on as its journal began (`html` of its `opened` event) until the new reading is taken over. */
  html: z
    .looseObject({
      attributes: z.array(attribute).max(mostAttributes).default([]),
      articleOnly: z.boolean().default(false),
    })
    .default({ ...plainReading, attributes: [] }),
  /** The copies of source texts that were attached to articles, by the articles' paths; they stand above sources found by name. */
  sources: z.record(z.string(), z.string()).default({}),
  rules: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])).default({}),
});
export type ProjectFile = z.infer<typeof projectFile>;

/** The settings of a folder that has no `.emend/project.json` yet. */
export const defaultProject: ProjectFile = projectFile.parse({ version: 1 });
