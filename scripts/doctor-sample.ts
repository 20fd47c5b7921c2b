// What `doctor` says of a region that is misspelt, for the READMEs: from a real run of the built program in a simulated home.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The first finding, how many there are, and what to do next. */
export function doctorSample(): string {
	const home = mkdtempSync(path.join(os.tmpdir(), 'sample-'));
	const demo = ['--demo', 'healthy', '--demo-home', home];
	const start = (...words: readonly string[]) => [path.resolve('dist/cli.js'), ...words, ...demo];
	const options = {cwd: home, env: {HOME: home, PATH: process.env.PATH, SHELL: '/bin/bash', LANG: 'C.UTF-8'}} as const;
	try {
		execFileSync(process.execPath, start('--yes', '--write', 'settings', '--credentials', 'profile'), {
			...options,
			stdio: 'ignore',
		});
		const settings = path.join(home, '.claude', 'settings.json');
		writeFileSync(
			settings,
			readFileSync(settings, 'utf8').replace('"AWS_REGION": "us-west-2"', '"AWS_REGION": "us_west_2"'),
		);
		const {stdout} = spawnSync(process.execPath, start('doctor'), {...options, encoding: 'utf8'});
		const paragraphs = stdout
			.replaceAll(` ${demo.join(' ')}`, '')
			.trimEnd()
			.split('\n\n');
		return [paragraphs[0], ' …', ...paragraphs.slice(-2)].join('\n\n').concat('\n');
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}

/** The text with the block between `<!-- sample: doctor -->` and `<!-- end -->` filled anew. */
export const withSample = (text: string, sample: string): string =>
	text.replace(
		/<!-- sample: doctor -->\n[\s\S]*?<!-- end -->/,
		() => `<!-- sample: doctor -->\n\n\`\`\`text\n${sample}\`\`\`\n\n<!-- end -->`,
	);
