// A TypeScript file of this repository as one module that Node can read.
import {rolldown} from 'rolldown';

/**
 * @param {string} input
 * @param {{external?: boolean, file?: string, withoutLazy?: boolean}} [options] external: packages are left to Node, which then has to find them from where
 * the module is put. file: where to write it. withoutLazy: what is imported lazily is left out, for modules that only read tables.
 * @returns {Promise<string>} its code
 */
export async function bundled(input, {external = false, file, withoutLazy = false} = {}) {
	const build = await rolldown({
		input,
		platform: 'node',
		resolve: {mainFields: ['module', 'main']},
		...(withoutLazy && {plugins: [lazyLeftOut]}),
		...(external && {external: /^[^./\0]/}),
		logLevel: 'warn',
	});
	const options = {format: 'esm', codeSplitting: false};
	const {output} = await (file ? build.write({...options, file}) : build.generate(options));
	await build.close();
	return output[0].code;
}

const lazyLeftOut = {
	name: 'lazy-left-out',
	resolveId: (source, _importer, {kind}) => (kind === 'dynamic-import' ? {id: source, external: true} : undefined),
};
