// `--help` as a text that is ready: it is the same in every run, and making it means reading all questions first (15 ms).
import {bundled} from './bundled.js';

const printed = '\0printed-help';

async function helpText() {
	const code = Buffer.from(await bundled('source/commands/help.ts')).toString('base64');
	return (await import(`data:text/javascript;base64,${code}`)).helpText();
}

/** In the program it is only ever imported when it is asked for; the tests and the README's tables make it from its source. */
export const printedHelp = {
	name: 'printed-help',
	resolveId: {
		filter: {id: /\/help\.ts$/},
		handler: (_source, _importer, {kind}) => (kind === 'dynamic-import' ? printed : undefined),
	},
	load: {
		filter: {id: /printed-help$/},
		handler: async () => `const text = ${JSON.stringify(await helpText())};\nexport const helpText = () => text;\n`,
	},
};
