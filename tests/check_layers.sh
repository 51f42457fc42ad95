#!/usr/bin/env bash
# Fails when an #include line breaks the direction of the layers:
#   app -> ui -> itemmodels -> exchange -> exports -> checklist -> scope -> inventory -> catalog
# or when something below item models uses widgets or declares a QObject.
set -u
cd "${1:?usage: check_layers.sh SOURCE_DIR}" || exit 2

layers=(models/catalog models/inventory models/scope models/checklist models/exports models/exchange models/itemmodels ui app)
status=0
report() { printf '%s\n' "$1"; status=1; }

for ((i = 0; i < ${#layers[@]}; i++)); do
    for ((j = i + 1; j < ${#layers[@]}; j++)); do
        while IFS= read -r line; do
            report "layer breach: ${layers[i]} includes ${layers[j]}: $line"
        done < <(grep -rnE "^ *# *include *[\"<]${layers[j]}/" --include='*.h' --include='*.cpp' "${layers[i]}")
    done
done

# The command line must start on a machine with no display: it stops before item models and widgets.
while IFS= read -r line; do
    report "the command line may not use item models or widgets: $line"
done < <(grep -rnE '^ *# *include *["<](models/itemmodels|ui)/' --include='*.h' --include='*.cpp' app/ttc 2>/dev/null)

for layer in "${layers[@]:0:6}"; do
    while IFS= read -r line; do
        report "no QObject or widget below item models: $line"
    done < <(grep -rnE '\bQ_OBJECT\b|# *include *<(QtWidgets/)?Q(Widget|Application|Dialog|MainWindow)>' \
        --include='*.h' --include='*.cpp' "$layer")
done

# Widgets know no SQL, YAML, JSON or archive format.
while IFS= read -r line; do
    report "ui knows no file format or database: $line"
done < <(grep -rnE '# *include *<(SQLiteCpp/|sqlite3|yaml-cpp/|rapidjson/|archive|csv\.h|QJson)' \
    --include='*.h' --include='*.cpp' ui)

# Includes are written from the root, so that the checks above see every one.
while IFS= read -r line; do
    report "write includes from the repository root: $line"
done < <(grep -rnE '^ *# *include *"' --include='*.h' --include='*.cpp' app ui models tests \
    | grep -vE '# *include *"(app|ui|models|tests)/' | grep -vE '# *include *"[a-z_]+\.moc"')

exit "$status"
