// `--help` as a text that is ready: it is the same in every run, and making it means reading all questions first (15 ms).
import {build} from 'esbuild';

const source = 'source/faces/help.ts';

async function helpText() {
	const {outputFiles} = await build({
		entryPoints: [source],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		mainFields: ['module', 'main'],
	});
	const code = Buffer.from(outputFiles[0].contents).toString('base64');
	return (await import(`data:text/javascript;base64,${code}`)).helpText();
}

/** Only where the front door asks for it alone; the program behind it makes the text itself. */
export const printedHelp = {
	name: 'printed-help',
	setup(build) {
		build.onResolve({filter: /faces\/help\.ts$/}, ({kind}) =>
			kind === 'dynamic-import' ? {path: source, namespace: 'printed-help'} : undefined,
		);
		build.onLoad({filter: /.*/, namespace: 'printed-help'}, async () => ({
			contents: `const text = ${JSON.stringify(await helpText())};\nexport const helpText = () => text;\n`,
		}));
	},
};
