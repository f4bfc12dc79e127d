# What our git hooks share: whether Node is needed at all, and how its answer becomes git's.
# Sourced by hooks/<name>, so $0 and "$@" are the git hook's own and no process is spent on it.
# Exit status: 0 go on, 1 the answer is no, 2 it could not be told. Git stops at 1 and 2.

hook=${0##*/}
root=${0%/*}/..
node=${COUNTERSIGN_NODE:-node}
git_dir=${GIT_DIR:-.git} # inside a git hook git names every folder but .git itself
export GIT_NO_REPLACE_OBJECTS=1 # what is committed and pushed is the object itself, whatever `git replace` shows for it
[ -d "$git_dir" ] || git_dir=$(git rev-parse --git-dir) || exit 2

# Lines that may be a mark of AI, also behind a bullet or the blanks of a squash message. More than the shelf knows is
# fine, less is not: a test greps for every example of src/core/agents.
marks='^([*-] |    )?([a-z]+-)*(by|with|session|agent|url|author|thread-id)[[:blank:]]*:|^([*-] |    )?ai-[a-z-]+[[:blank:]]*:|generated with \[|https://(cursor|chatgpt|claude)\.'

# What everything that the scan can find in a message has. A message without any of it needs no Node; a test looks for
# one that it would miss. In this order: a character beyond ASCII, an address, a host; six digits other than those of an
# issue, a number of letters and digits, an IP address; a long word, also one with a digit; what a secret is called;
# what a password follows in a command; words of a wallet, a day of birth and a record.
telling='[^[:blank:]!-~]|@|://|\.(corp|internal|intranet|lan|local|home\.arpa)'
telling=$telling'|(^|[^#0-9])[0-9]([^0-9]{0,3}[0-9]){5}|[0-9]{7}|[a-z][0-9]{1,4} ?[0-9]?[a-z]|[a-z][0-9]{5}|([0-9]+\.){3}[0-9]'
telling=$telling'|[a-z0-9_+=-]{18}|[a-z]{16}\.|[0-9][a-z0-9_+=-]{8}|[a-z0-9_+=-]{8}[0-9]'
telling=$telling'|pass|pwd|secret|token|key|auth|cred|bearer|private|session|api'
telling=$telling'|[[:blank:]]-[uap]|--user|--auth|--proxy-user'
telling=$telling'|mnemonic|phrase|d\.?o\.?b|birth|bday|born|gebo|gebu|naiss|nacim|nasc|selsdat|elsedat|urodz|mrn|medical|patient|krankenakte'

fail() {
  printf 'countersign: %s\n' "$1" >&2
  exit 2
}

# Node says 10 for "no". A crash, a full memory or an unreadable program gives some other status, never that one.
run() {
  [ -r "$root/dist/hook.cjs" ] || fail "$root/dist/hook.cjs is missing; install countersign again, for example: npm ci"
  command -v "$node" >/dev/null || fail "cannot find $node; install Node.js, or set COUNTERSIGN_NODE to its path"
  # What Node compiled once it need not compile for the next commit. Node checks that it fits, and does without.
  NODE_COMPILE_CACHE=$git_dir/countersign/compiled "$node" "$root/dist/hook.cjs" "$hook" "$git_dir" "$@"
}

answer() {
  case $1 in
    0) exit 0 ;;
    10) exit 1 ;;
    2) exit 2 ;;
    *) fail "$hook ended with status $1 before it had an answer" ;;
  esac
}

# The policy, then one record per staged file, closed by the tree that will be committed: a git that dies half-way leaves no last record.
# Plumbing only, so that no diff setting, attribute or alias can steer it. Paths come quoted: one line is one file.
staged() {
  list='git diff-index --cached --raw --no-renames --ignore-submodules=all --diff-filter=d'
  { printf '_ _ _ :.github/countersign.yml policy\n' && { $list HEAD -- 2>/dev/null || $list "$(git hash-object -t tree --stdin </dev/null)" --; } && git write-tree; } |
    LC_ALL=C cut -d' ' -f4- |
    git cat-file --batch='%(objectname) %(objecttype) %(objectsize) %(rest)' --buffer
}

# A sign of an agent in the environment. The names are those of src/core/agents; a test compares them.
agent_runs() {
  signs=${AGENT-}${AI_AGENT-}${AMP_CURRENT_THREAD_ID-}${CLAUDECODE-}${CLAUDE_CODE_CHILD_SESSION-}
  signs=$signs${CLAUDE_CODE_REMOTE-}${CLAUDE_CODE_SESSION_ID-}${CODEX_CI-}${CODEX_INTERNAL_ORIGINATOR_OVERRIDE-}
  signs=$signs${CODEX_SANDBOX-}${CODEX_SANDBOX_NETWORK_DISABLED-}${CODEX_THREAD_ID-}${COPILOT_AGENT-}
  signs=$signs${COPILOT_AGENT_SESSION_ID-}${COPILOT_CLI-}${CURSOR_AGENT-}${CURSOR_EXTENSION_HOST_ROLE-}
  signs=$signs${GEMINI_CLI-}${GEMINI_CLI_NO_RELAUNCH-}${OPENCODE-}${OPENCODE_PID-}
  [ -n "$signs" ] && return 0
  case ${GIT_AUTHOR_NAME-} in *"(aider)") return 0 ;; esac
  return 1
}

# A line that may be a mark, in the message or in one that git keeps of a commit which this one takes in.
marked() {
  LC_ALL=C grep -qsaiE -e "$marks" "$@"
}

# Somebody asks that this commit be not scanned.
skips() {
  [ -n "${COUNTERSIGN_SKIP-}" ]
}

# Rules of the repository's own may find anything. What the policy says is kept when the files of the commit are scanned.
own_rules() {
  common=$git_dir
  if [ -e "$git_dir/commondir" ]; then
    read -r common <"$git_dir/commondir" # of a linked work tree
    case $common in /*) ;; *) common=$git_dir/$common ;; esac
  fi
  [ -e "$common/countersign/scanning.json" ] && grep -qF '"rules":[{' "$common/countersign/scanning.json"
}

# `--amend -m` forgets the message it replaces, and only the arguments of the git above us tell. Where they cannot be
# read without a process (no /proc), every commit may be an amend.
may_amend() {
  pid=$PPID
  while [ "${pid:-0}" -gt 1 ]; do
    read -r stat 2>/dev/null <"/proc/$pid/stat" || return 0 # 42 (git) S 41 …
    case $stat in *" (git) "*) break ;; esac
    stat=${stat##*) ? }
    pid=${stat%% *}
  done
  while IFS= read -r argument || [ -n "$argument" ]; do
    case $argument in *--am*) return 0 ;; esac
  done 2>/dev/null <"/proc/$pid/cmdline"
  return 1
}

# Who wrote the commits that git joins stands in none of its files, so that is always looked at.
takes_in_marks() {
  [ -e "$git_dir/rebase-merge/current-fixups" ] && return
  marked -- "$1" "$git_dir/MERGE_MSG" "$git_dir/SQUASH_MSG" && return
  [ "${2-}" = message ] && may_amend && git cat-file commit HEAD 2>/dev/null | marked -
}

case $hook in
  pre-commit | pre-merge-commit)
    if skips; then run </dev/null; else staged | run; fi
    answer $?
    ;;
  prepare-commit-msg)
    agent_runs || skips || takes_in_marks "$@" || exit 0
    run "$@" </dev/null
    answer $?
    ;;
  commit-msg)
    agent_runs || skips || marked -e "$telling" -- "$1" || own_rules || exit 0
    run "$@" </dev/null
    answer $?
    ;;
  pre-push)
    run "$@"
    answer $?
    ;;
  *) fail "$hook is not one of our git hooks" ;;
esac
