// The script beside the PowerShell profile, which holds the values itself, and the line in the profile that runs it.
// ASCII only: Windows PowerShell 5.1 reads a file without a byte order mark in the ANSI code page.

import {quote} from '../../quote.ts';
import {checkManaged, checkName} from '../validate-value.ts';
import {ownHeader, prefix, type SnippetParts, undoHint, withValue} from './scope.ts';

/** The whole script; its first line is `ownHeader`. Starts no process when it is read and prints nothing. */
export function pwshSnippet({scope, variables, unset}: SnippetParts): string {
	const set = withValue(variables).map(({name, value}) => [name, quote.pwsh(checkManaged(name, value))] as const);
	// Removed, never set to '': that deletes a variable up to PowerShell 7.4 and makes it empty since 7.5.
	const assign = [
		...unset.map((name) => `Remove-Item Env:${checkName(name)} -ErrorAction SilentlyContinue`),
		...set.map(([name, value]) => `$env:${name} = ${value}`),
	];
	const names = [...unset, ...set.map(([name]) => name)].map((name) => `'${name}'`);
	const lines = scope === 'all' ? assign : wrapper(assign, names);
	return [ownHeader, `# ${about[scope]}. ${undoHint}`, ...lines, ''].join('\n');
}

/** The line in the profile. */
export function pwshStartUpLine(scriptPath: string): string {
	const path = quote.pwsh(scriptPath);
	return `if (Test-Path -LiteralPath ${path} -PathType Leaf) { . ${path} }`;
}

/** Windows PowerShell 5.1 runs no script, and so no profile, until its user allows it (PowerShell's help: about_Execution_Policies). */
export const executionPolicyNote = (policy = ''): string | undefined =>
	/^(Restricted|AllSigned)$/.test(policy)
		? `PowerShell's execution policy is ${policy}: it does not run its profile, so claude would not get these variables. Allow it for yourself: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned`
		: undefined;

const about = {
	claude: 'Gives claude, and no other program, these variables',
	all: 'Sets these variables for every program started from here',
};

// An alias or function claude of the user's own is kept and run inside; variables are put back whatever happens.
function wrapper(assign: readonly string[], names: readonly string[]): string[] {
	const theirs = `$global:${prefix}_theirs`;
	return [
		`$${prefix}_found = Get-Command claude -CommandType Alias, Function -ErrorAction SilentlyContinue | Select-Object -First 1`,
		`if ($${prefix}_found -and "$($${prefix}_found.Definition)" -notlike '*${prefix}*') {`,
		`    ${theirs} = if ($${prefix}_found.CommandType -eq 'Alias') { $${prefix}_found.Definition } else { $${prefix}_found.ScriptBlock }`,
		`    if ($${prefix}_found.CommandType -eq 'Alias') { Remove-Item Alias:claude -Force -ErrorAction SilentlyContinue }`,
		'}',
		'function global:claude {',
		`    # ${prefix}`,
		`    $names = @(${names.join(', ')})`,
		'    $before = @{}',
		"    foreach ($name in $names) { $before[$name] = [Environment]::GetEnvironmentVariable($name, 'Process') }",
		'    try {',
		...assign.map((line) => `        ${line}`),
		`        $run = ${theirs}`,
		'        if (-not $run) { $run = Get-Command claude -CommandType Application, ExternalScript -ErrorAction Stop | Select-Object -First 1 }',
		'        if ($MyInvocation.ExpectingInput) { $input | & $run @args } else { & $run @args }',
		'    } finally {',
		'        foreach ($name in $names) {',
		'            if ($null -eq $before[$name]) { Remove-Item "Env:$name" -ErrorAction SilentlyContinue }',
		'            else { Set-Item "Env:$name" $before[$name] }',
		'        }',
		'    }',
		'}',
	];
}
