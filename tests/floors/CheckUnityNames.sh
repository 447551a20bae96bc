#!/usr/bin/env bash
# The files of one floor can be compiled as one (CMAKE_UNITY_BUILD), whichever of them CMake puts together: no two
# define the same name for themselves, and none takes the name of a type that a header declares.
#   CheckUnityNames.sh <checkout>
# Reads what clang-format lays out: whatever stands in the first column of an unnamed namespace is defined there.
set -euo pipefail
cd "$1"

# floor, name, kind (local or declared), place
names() {
    find src -mindepth 2 \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z | xargs -0 awk '
        function tell(kind, name) {
            if (name != "" && name != "operator")
                print floor, name, kind, FILENAME ":" FNR
        }
        FNR == 1 {
            split(FILENAME, part, "/")
            floor = part[2]
            header = FILENAME ~ /\.h$/
            unnamed = 0
        }
        /^namespace \{/ { unnamed = 1; next }
        /^\} \/\/ namespace$/ { unnamed = 0; next }
        /^#define / && !header { sub(/\(.*/, "", $2); tell("local", $2); next }
        !/^[A-Za-z\[]/ || /:$/ || /^(template|namespace|extern|using namespace|using [^=]*;)/ { next }
        {
            line = $0
            isStatic = line ~ /^static /
            isType = line ~ /^(struct|class|enum|union|using) / && line !~ /^(struct|class|enum|union)[^(]*;/
            sub(/^(\[\[[a-z_]+\]\] |Q_LOGGING_CATEGORY\()/, "", line)
            while (gsub(/<[^<>]*>/, "", line)) { }
            sub(/^(struct|class|enum class|enum|union|using) /, "", line)
            if (isType)
                sub(/[^A-Za-z0-9_].*/, "", line)
            else if (line ~ /^(struct|class|enum|union) /)
                next
            sub(/ *[=({;\[,].*/, "", line)
            if (line ~ /::[A-Za-z0-9_~]+$/)
                next
            sub(/.*[^A-Za-z0-9_]/, "", line)
            if (unnamed || (isStatic && !header))
                tell("local", line)
            else if (header && isType)
                tell("declared", line)
        }'
}

names | awk '
    $3 == "declared" { type[$2] = $4; next }
    { count++; floors[$1] = 1; place[count] = $4; name[count] = $2; floor[count] = $1; files[$4] = 1 }
    END {
        for (i = 1; i <= count; i++) {
            file = place[i]
            sub(/:.*/, "", file)
            key = floor[i] " " name[i]
            if (key in firstFile && firstFile[key] != file) {
                print place[i] ": " name[i] " is defined in " first[key] ", too"
                bad = 1
            } else {
                firstFile[key] = file
                first[key] = place[i]
            }
            if (name[i] in type) {
                print place[i] ": " name[i] " is a type of " type[name[i]]
                bad = 1
            }
        }
        if (!count) {
            print "No name found that is local to a file: is this the checkout?"
            exit 1
        }
        if (bad) {
            print "Files of one floor are compiled as one: call a local name by what only this file means by it."
            exit 1
        }
        print count " local names, none twice on one floor"
    }'
