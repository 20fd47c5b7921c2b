// Writes the text of a settings file of Claude Code.
import type {Values} from './names.ts';

export const settingsText = (env: Values, keys: Readonly<Record<string, unknown>> = {}) =>
	`${JSON.stringify({...keys, env}, undefined, '\t')}\n`;
