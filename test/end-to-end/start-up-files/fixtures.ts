// Start-up files as frameworks and people write them, in words of our own: what matters is how they hook into the shell.

export type Fixture = {
	readonly shell: 'bash' | 'zsh' | 'fish';
	readonly name: string;
	/** By path below the home. `-> path` is a symbolic link. */
	readonly files: Readonly<Record<string, string>>;
	/** The words that claude then gets before its own; none when absent. */
	readonly words?: string;
	/** A new terminal never comes to our lines: what set-up and doctor say of it. */
	readonly unread?: RegExp;
};

const define = 'claude() { command claude --plug "$@"; }';
const prompt = "PS1='READY> '\n";

/** nvm, conda and direnv: functions, an eval'd block, a hook before each prompt. */
const tools = `export NVM_DIR="$HOME/.nvm"
[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"
# >>> conda initialize >>>
__conda_setup="$(printf 'conda() { echo conda "$@"; }')"
if [ $? -eq 0 ]; then eval "$__conda_setup"; fi
unset __conda_setup
# <<< conda initialize <<<
`;
const direnvBash = `_direnv_hook() { local previous=$?; eval ":"; return $previous; }
if [[ ";\${PROMPT_COMMAND[*]:-};" != *";_direnv_hook;"* ]]; then PROMPT_COMMAND="_direnv_hook\${PROMPT_COMMAND:+;$PROMPT_COMMAND}"; fi
`;
const guard = 'case $- in *i*) ;; *) return ;; esac\n';

const bash: readonly Omit<Fixture, 'shell'>[] = [
	{name: 'nothing of its own', files: {'.bashrc': prompt}},
	{
		name: 'Debian, a guard first',
		files: {
			'.profile': 'if [ -n "$BASH_VERSION" ]; then\n  . "$HOME/.bashrc"\nfi\nPATH="$HOME/programs:$PATH"\n',
			'.bashrc': `${guard}HISTCONTROL=ignoreboth\nshopt -s histappend checkwinsize\n${prompt}alias ll='ls -alF'\n`,
		},
	},
	{
		name: 'nvm, conda and direnv',
		files: {'.bashrc': `${guard}${prompt}${tools}${direnvBash}`, '.nvm/nvm.sh': 'nvm() { echo nvm; }\n'},
	},
	{
		name: 'a framework with themes and plug-ins',
		files: {
			'.bashrc': `${guard}export OSH="$HOME/.osh"\nOSH_THEME=plain\nplugins=(git)\nsource "$OSH/init.sh"\n`,
			'.osh/init.sh':
				'for file in "$OSH"/lib/*.sh; do source "$file"; done\n_osh_prompt() { PS1="READY> "; }\nPROMPT_COMMAND=_osh_prompt\n',
			'.osh/lib/alias.sh': "alias ..='cd ..' .='pwd'\nalias source='echo never'\n",
		},
	},
	{
		name: 'a prompt program that keeps the earlier hooks',
		files: {
			'.bashrc': `${prompt}_last=$PROMPT_COMMAND\n_ship() { local status=$?; eval "$_last"; PS1="READY> "; return $status; }\nPROMPT_COMMAND=(_ship "history -a")\n`,
		},
	},
	{
		name: 'dotfiles by symbolic links',
		files: {'.bashrc': '-> dotfiles/bashrc', 'dotfiles/bashrc': `${guard}${prompt}# no line break at the end`},
	},
	{
		name: 'a plug-in that defines claude at the first prompt',
		files: {'.bashrc': `${prompt}_load() { ${define}; _load() { :; }; }\nPROMPT_COMMAND=_load\n`},
		words: '--plug ',
	},
	{name: 'an alias', files: {'.bashrc': `${prompt}alias claude='claude --plug'\n`}, words: '--plug '},
	{
		name: 'tmux where there is a terminal for it',
		files: {
			'.bashrc': `${prompt}if command -v tmux-of-mine >/dev/null && [ -z "$TMUX" ]; then exec tmux-of-mine; fi\n`,
		},
	},
	{name: 'an early return', files: {'.bashrc': `${prompt}return\n`}, unread: /Line 2 of .*\.bashrc says return/},
	{
		name: 'a return behind a test of its own',
		files: {'.bashrc': `${prompt}[ -n "$MINE" ] || return 0\n`},
		unread: /Line 2 of .*\.bashrc says return/,
	},
	{
		name: 'another shell in its place',
		files: {'.bashrc': `${prompt}[ -t 9 ] || exec sh\n`},
		unread: /Line 2 of .*\.bashrc starts sh in the place of the shell/,
	},
];

const zsh: readonly Omit<Fixture, 'shell'>[] = [
	{name: 'nothing of its own', files: {'.zshrc': prompt}},
	{
		name: 'a framework with a theme that hooks into precmd',
		files: {
			'.zshrc': `export ZSH="$HOME/.omz"\nplugins=(git)\nsource $ZSH/omz.sh\n`,
			'.omz/omz.sh': `autoload -Uz add-zsh-hook\nfor file ($ZSH/lib/*.zsh(N)) source $file\n_theme() { ${prompt.trim()} }\nadd-zsh-hook precmd _theme\n`,
			'.omz/lib/alias.zsh':
				"alias -g ...='../..'\nalias -g G='| grep'\nalias .='pwd'\nsetopt auto_cd multios prompt_subst\n",
		},
	},
	{
		name: 'an instant prompt from a cache',
		files: {
			'.zshrc': `if [[ -r "$HOME/.cache/instant.zsh" ]]; then\n  source "$HOME/.cache/instant.zsh"\nfi\n${prompt}`,
			'.cache/instant.zsh': `exec {old}>&1\n_instant() { exec {old}>&-; unfunction _instant; precmd_functions=(\${precmd_functions:#_instant}) }\nprecmd_functions+=(_instant)\n`,
		},
	},
	{
		name: 'ZDOTDIR set in .zshenv without export',
		files: {
			'.zshenv': 'ZDOTDIR=$HOME/.config/zsh\n',
			'.config/zsh/.zshrc': `${prompt}setopt nounset warn_create_global\n`,
		},
	},
	{
		name: 'a plug-in manager that loads in the background',
		files: {
			'.zshrc': `${prompt}_turbo() { zle -F $1; exec {1}<&-; ${define} }\n_first() { precmd_functions=(\${precmd_functions:#_first}); exec {fd}</dev/null; zle -F $fd _turbo }\nprecmd_functions+=(_first)\n`,
		},
		words: '--plug ',
	},
	{
		name: 'a template of a dotfile manager',
		files: {'.zshrc': '-> .local/share/dots/zshrc', '.local/share/dots/zshrc': `# {{ .name }}\n${prompt}${tools}`},
	},
	{
		name: 'functions named after commands',
		files: {
			'.zshrc': `source() { builtin source "$@" }\ncommand() { builtin command "$@" }\n. () { print never }\n${prompt}`,
		},
	},
	{
		name: 'an early return',
		files: {'.zshrc': `${prompt}[[ -o interactive ]] && return\n`},
		unread: /Line 2 of .*\.zshrc says return/,
	},
	{
		name: 'another shell in its place',
		files: {'.zshrc': `${prompt}[[ -t 9 ]] || exec sh\n`},
		unread: /Line 2 of .*\.zshrc starts sh in the place of the shell/,
	},
];

const fishPrompt = "function fish_prompt; printf 'READY> '; end\n";
const fish: readonly Omit<Fixture, 'shell'>[] = [
	{name: 'nothing of its own', files: {'.config/fish/config.fish': fishPrompt}},
	{
		name: 'a plug-in manager',
		files: {
			'.config/fish/config.fish': fishPrompt,
			'.config/fish/conf.d/fisher.fish': 'function _fisher --on-event fish_postexec; end\n',
			'.config/fish/functions/ll.fish': 'function ll; ls -l $argv; end\n',
		},
	},
	{name: 'an early return', files: {'.config/fish/config.fish': `${fishPrompt}status is-interactive; and return\n`}},
	{
		name: 'an alias',
		files: {'.config/fish/config.fish': `${fishPrompt}alias claude 'claude --plug'\n`},
		words: '--plug ',
	},
	{
		name: 'a hook that defines claude at the first prompt',
		files: {
			'.config/fish/conf.d/a.fish':
				'function _load --on-event fish_prompt; functions -e _load; function claude; command claude --plug $argv; end; end\n',
			'.config/fish/config.fish': fishPrompt,
		},
		words: '--plug ',
	},
	{
		name: 'a function claude that is loaded when it is called',
		files: {
			'.config/fish/config.fish': fishPrompt,
			'.config/fish/functions/claude.fish': 'function claude; command claude --plug $argv; end\n',
		},
		words: '--plug ',
	},
	{
		name: 'a prompt of its own folder, and an abbreviation',
		files: {
			'.config/fish/functions/fish_prompt.fish': fishPrompt,
			'.config/fish/config.fish': 'abbr -a cl claude\nset -g fish_greeting\n',
		},
	},
	{
		name: 'a framework that reads files of its own, and universal variables',
		files: {
			'.config/fish/config.fish': `${fishPrompt}set -q MY_FISH; or set -gx MY_FISH $HOME/.my-fish\nsource $MY_FISH/init.fish\nset -U AWS_PAGER less\n`,
			'.my-fish/init.fish': 'for file in $MY_FISH/pkg/*.fish; source $file; end\n',
			'.my-fish/pkg/aws.fish': 'function asp; set -gx AWS_PROFILE $argv[1]; end\n',
		},
	},
];

export const fixtures: readonly Fixture[] = [
	...bash.map((each) => ({shell: 'bash' as const, ...each})),
	...zsh.map((each) => ({shell: 'zsh' as const, ...each})),
	...fish.map((each) => ({shell: 'fish' as const, ...each})),
];
