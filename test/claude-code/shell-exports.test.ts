// Tests which assignments are found in start-up files, and what is not taken for one.
import {describe, expect, it} from 'vitest';
import {type Dialect, dialectOf, shellExports} from '../../source/claude-code/shell-exports.ts';

const found = (text: string, dialect: Dialect = 'sh') =>
	shellExports(text, dialect).map(
		({name, value, line, exported}) => `${line} ${name}=${value}${exported ? '' : ' (not exported)'}`,
	);

describe('shellExports', () => {
	it.each<[string, Dialect, string, string[]]>([
		['a plain export', 'sh', 'export AWS_REGION=us-west-2', ['1 AWS_REGION=us-west-2']],
		['single quotes', 'sh', "export AWS_REGION='us-west-2' # home", ['1 AWS_REGION=us-west-2']],
		['double quotes', 'sh', 'export AWS_REGION="us-west-2"', ['1 AWS_REGION=us-west-2']],
		['two at once', 'sh', 'export AWS_REGION=a AWS_PROFILE=b', ['1 AWS_REGION=a', '1 AWS_PROFILE=b']],
		['after other commands', 'sh', 'cd /tmp && export AWS_REGION=a; true', ['1 AWS_REGION=a']],
		['inside an if', 'sh', 'if [ -n "$X" ]; then\n\texport AWS_REGION=a\nfi', ['2 AWS_REGION=a']],
		['inside a function', 'sh', 'f() { export AWS_REGION=a; }', ['1 AWS_REGION=a']],
		['typeset -x', 'sh', 'typeset -gx AWS_REGION=a', ['1 AWS_REGION=a']],
		['declare -x', 'sh', 'declare -x AWS_REGION=a', ['1 AWS_REGION=a']],
		['without export', 'sh', 'AWS_REGION=a', ['1 AWS_REGION=a (not exported)']],
		['exported later', 'sh', 'AWS_REGION=a\nexport AWS_REGION', ['1 AWS_REGION=a']],
		[
			'under set -a',
			'sh',
			'set -a\nAWS_REGION=a\nset +a\nAWS_PROFILE=b',
			['2 AWS_REGION=a', '4 AWS_PROFILE=b (not exported)'],
		],
		['over two lines', 'sh', 'export \\\n  AWS_REGION=a', ['1 AWS_REGION=a']],
		['csh', 'sh', 'setenv AWS_REGION a', ['1 AWS_REGION=a']],
		['a comment', 'sh', '# export AWS_REGION=a\n  #export AWS_REGION=b', []],
		['for one command only', 'sh', 'AWS_REGION=a terraform plan', []],
		['a text that looks like one', 'sh', "echo 'export AWS_REGION=a'", []],
		['a here-document', 'sh', "cat <<'END'\nexport AWS_REGION=a\nit's\nEND\nexport AWS_PROFILE=b", ['5 AWS_PROFILE=b']],
		['a name of no interest', 'sh', 'export EDITOR=vi', []],
		['a quote that is never closed', 'sh', "echo it's\nexport AWS_REGION=a", ['2 AWS_REGION=a']],
		[
			'Windows line ends',
			'sh',
			'export AWS_REGION=a\r\nexport AWS_PROFILE=b\r\n',
			['1 AWS_REGION=a', '2 AWS_PROFILE=b'],
		],
		['fish set -gx', 'fish', 'set -gx AWS_REGION us-west-2', ['1 AWS_REGION=us-west-2']],
		['fish long options', 'fish', "set --export --global AWS_REGION 'a'", ['1 AWS_REGION=a']],
		['fish without -x', 'fish', 'set -g AWS_REGION a', ['1 AWS_REGION=a (not exported)']],
		['fish erase and query', 'fish', 'set -e AWS_REGION\nset -q AWS_REGION; and echo', []],
		['fish comment', 'fish', '# set -gx AWS_REGION a', []],
		['PowerShell', 'pwsh', "$env:AWS_REGION = 'us-west-2'", ['1 AWS_REGION=us-west-2']],
		['PowerShell in braces', 'pwsh', `$\{Env:AWS_REGION}="a"`, ['1 AWS_REGION=a']],
		[
			'PowerShell by method',
			'pwsh',
			"[Environment]::SetEnvironmentVariable('AWS_REGION', 'a', 'User')",
			['1 AWS_REGION=a'],
		],
		['PowerShell comment', 'pwsh', "# $env:AWS_REGION = 'a'", []],
		['nushell', 'nu', '$env.AWS_REGION = "a"', ['1 AWS_REGION=a']],
		['environment.d', 'plain', '# AWS_REGION=no\nAWS_REGION="a"', ['2 AWS_REGION=a']],
	])('The assignments are found in: %s', (_, dialect, text, expected) => {
		expect(found(text, dialect)).toEqual(expected);
	});

	it('The dialect follows from the name of the file', () => {
		expect(
			[
				'/h/.zshenv',
				'/h/.config/fish/config.fish',
				'/h/p.ps1',
				'/h/.config/environment.d/a.conf',
				'/etc/environment',
			].map(dialectOf),
		).toEqual(['sh', 'fish', 'pwsh', 'plain', 'plain']);
	});
});
