// Every check of the registry, in the order of what blocks first.
import type {Check} from './check.ts';
import * as registry from './registry.ts';

/** Families in the order in which a start of Claude Code meets them; a void settings file makes all else pointless. */
const families = ['K14', 'K11', 'K17', 'K', 'C', 'R', 'N', 'G', 'M', 'I', 'V', 'Q', 'P'];

const place = ({catalogue}: Check) => families.findIndex((family) => catalogue.startsWith(family));

export const checks: readonly Check[] = Object.values(registry).toSorted((left, right) => place(left) - place(right));
