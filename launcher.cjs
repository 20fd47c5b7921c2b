#!/usr/bin/env node
// What `npx` starts, in words that every Node understands: one that is too old is told so, and reads nothing else.
// The build copies this file to dist/cli.js with the version from package.json.
/* biome-ignore-all lint/style: an old Node knows neither const nor templates */
/* biome-ignore-all lint/complexity: and no optional chains */
/* biome-ignore-all lint/suspicious/noVar: see above */

var oldest = 'OLDEST_NODE';
var needed = oldest.split('.').map(Number);
var found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
	process.stderr.write(
		'error: claude-bedrock-setup needs Node ' + oldest + ' or newer; this is Node ' + process.versions.node + '\n',
	);
	process.exitCode = 1;
} else {
	require('./program.js');
}
