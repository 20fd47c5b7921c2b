// The help texts ready-made: they are the same in every run, and making them means loading all questions first (15 ms).
import {bundled} from './bundled.js';

const printed = '\0printed-help';

async function helpModule() {
	const code = Buffer.from(await bundled('source/commands/help.ts', {withoutLazy: true})).toString('base64');
	const {helpTemplates, programName} = await import(`data:text/javascript;base64,${code}`);
	return `const texts = ${JSON.stringify(helpTemplates())};
export const helpText = (word, program) => (texts[word] ?? '').replaceAll(${JSON.stringify(programName)}, program);
`;
}

/** In the program help.ts is only ever imported when it is asked for; the tests use its source. */
export const printedHelp = {
	name: 'printed-help',
	resolveId: {
		filter: {id: /\/help\.ts$/},
		handler: (_source, _importer, {kind}) => (kind === 'dynamic-import' ? printed : undefined),
	},
	load: {
		filter: {id: /printed-help$/},
		handler: helpModule,
	},
};
