# Included where the executable is made. The .ts files are brought up to date by the target update_translations, then
# translated and committed; every build compiles them into the program. English holds plurals only: its words are the
# source's own.
file(GLOB_RECURSE signalbox_translated CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/src/*.cpp"
    "${PROJECT_SOURCE_DIR}/src/*.h"
    "${PROJECT_SOURCE_DIR}/ui/*.ui")
set(signalbox_lupdate
    SOURCES ${signalbox_translated}
    INCLUDE_DIRECTORIES "${PROJECT_SOURCE_DIR}/src"
    OPTIONS -no-obsolete -locations none)

qt_add_lupdate(signalbox TS_FILES "${PROJECT_SOURCE_DIR}/translations/signalbox_de.ts" ${signalbox_lupdate})
qt_add_lupdate(signalbox_app TS_FILES "${PROJECT_SOURCE_DIR}/translations/signalbox_en.ts"
    ${signalbox_lupdate} -pluralonly)
qt_add_lrelease(signalbox
    TS_FILES
        "${PROJECT_SOURCE_DIR}/translations/signalbox_de.ts"
        "${PROJECT_SOURCE_DIR}/translations/signalbox_en.ts"
    QM_FILES_OUTPUT_VARIABLE signalbox_qm)
qt_add_resources(signalbox signalbox_i18n
    PREFIX /i18n
    BASE "${CMAKE_CURRENT_BINARY_DIR}"
    FILES ${signalbox_qm})
