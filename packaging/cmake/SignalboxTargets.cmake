# Every target of the project is made by one of these functions, so that flags live in one place.

add_library(signalbox_flags INTERFACE)
target_compile_features(signalbox_flags INTERFACE cxx_std_20)
target_compile_definitions(signalbox_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(signalbox_flags INTERFACE
    # A designated initializer that leaves members at their defaults says what it means.
    -Wall -Wextra -Wpedantic -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${SIGNALBOX_WERROR}>:-Werror>)
if(SIGNALBOX_SANITIZE)
    target_compile_options(signalbox_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(signalbox_flags INTERFACE -fsanitize=address,undefined)
endif()

# What nearly every file includes, read once for all floors: two sets, for those with widgets and those without.
set(signalbox_core_headers
    <QCoreApplication> <QDateTime> <QFile> <QFuture> <QFutureWatcher> <QHash> <QJsonDocument> <QJsonObject> <QList>
    <QLocale> <QLoggingCategory> <QMap> <QObject> <QPointer> <QPromise> <QRegularExpression> <QSet> <QString>
    <QStringList> <QThread> <QTimeZone> <QTimer> <QUuid> <QVariant>
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string> <utility> <variant> <vector>
    <tl/expected.hpp>)
set(signalbox_widget_headers
    ${signalbox_core_headers}
    <QAbstractTableModel> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QHeaderView> <QKeyEvent> <QLineEdit> <QMenu>
    <QPainter> <QPlainTextEdit> <QPushButton> <QScrollBar> <QStackedWidget> <QStyledItemDelegate> <QTableView>
    <QToolButton> <QWidget>)

# A target that holds a set of precompiled headers for others to reuse.
function(signalbox_add_header_set name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES")
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Only here for its precompiled headers.\n")
    add_library(${name} OBJECT EXCLUDE_FROM_ALL "${source}")
    target_link_libraries(${name} PRIVATE signalbox_flags ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF UNITY_BUILD OFF)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

signalbox_add_header_set(signalbox_core_pch HEADERS ${signalbox_core_headers} LIBRARIES Qt6::Core tl::expected)
signalbox_add_header_set(signalbox_widget_pch HEADERS ${signalbox_widget_headers} LIBRARIES Qt6::Widgets tl::expected)

# One folder of src/ = one static library = one floor of the house (the order is in src/CMakeLists.txt). Every source file
# below the folder belongs to it, so that a room or a file is added by putting it there.
#   signalbox_add_floor(data HEADERS core PUBLIC Signalbox::domain PRIVATE Qt6::Sql)
function(signalbox_add_floor name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS" "EXCEPT;PUBLIC;PRIVATE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
        "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    foreach(file IN LISTS arg_EXCEPT)
        list(REMOVE_ITEM sources "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    endforeach()
    signalbox_add_library(${name}
        HEADERS ${arg_HEADERS} SOURCES ${sources} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# A library of named files, for the tests' helpers. HEADERS as of a floor.
#   signalbox_add_library(sessionfixture HEADERS core SOURCES a.cpp b.h PUBLIC Signalbox::data)
function(signalbox_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS" "SOURCES;PUBLIC;PRIVATE")
    qt_add_library(signalbox_${name} STATIC ${arg_SOURCES})
    add_library(Signalbox::${name} ALIAS signalbox_${name})
    target_include_directories(signalbox_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(signalbox_${name}
        PUBLIC signalbox_flags ${arg_PUBLIC}
        PRIVATE ${arg_PRIVATE})
    target_precompile_headers(signalbox_${name} REUSE_FROM signalbox_${arg_HEADERS}_pch)
endfunction()

# One test executable, registered with ctest under its own name; windows are drawn offscreen. HEADERS as of a floor, core
# unless said; <QTest> is in neither set, since it reads what each target defines.
#   signalbox_add_test(tst_cronschedule SOURCES tst_cronschedule.cpp LIBRARIES Signalbox::domain)
function(signalbox_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADERS;TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE signalbox_flags Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE SIGNALBOX_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(NOT arg_HEADERS)
        set(arg_HEADERS core)
    endif()
    target_precompile_headers(${name} REUSE_FROM signalbox_${arg_HEADERS}_pch)
    # One file and what was made of it: nothing to be gained there, and helpers of two tests may share a name.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    # Most tests include what moc makes of them: this file is empty then, and reading the headers would be all it costs.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/testhome/share;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/testhome/config")
endfunction()

# The same test once more, at full size: minutes, so only `tests/run.sh --all` (ctest -C All) runs it. The test reads
# SIGNALBOX_PROOF.
#   signalbox_add_full_size(tst_engine_crashes TIMEOUT 1800)
function(signalbox_add_full_size test)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "")
    math(EXPR milliseconds "${arg_TIMEOUT} * 1000")
    get_test_property(${test} ENVIRONMENT environment)
    get_test_property(${test} LABELS labels)
    add_test(NAME ${test}_full CONFIGURATIONS All COMMAND ${test})
    set_tests_properties(${test}_full PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${labels};full"
        ENVIRONMENT "${environment};SIGNALBOX_PROOF=full;QTEST_FUNCTION_TIMEOUT=${milliseconds}")
endfunction()

# The same test on other major versions of PostgreSQL than the distribution's, fetched when they are first needed; only
# `tests/run.sh --all` runs it. Skipped where they cannot be had.
#   signalbox_add_other_servers(tst_schemas 16 17 18)
function(signalbox_add_other_servers test)
    get_test_property(${test} ENVIRONMENT environment)
    get_test_property(${test} LABELS labels)
    get_test_property(${test} TIMEOUT timeout)
    foreach(version IN LISTS ARGN)
        add_test(NAME ${test}_on_${version} CONFIGURATIONS All
            COMMAND "${PROJECT_SOURCE_DIR}/tests/support/other-server.sh" ${version} $<TARGET_FILE:${test}>)
        set_tests_properties(${test}_on_${version} PROPERTIES
            TIMEOUT ${timeout}
            LABELS "${labels};other"
            SKIP_RETURN_CODE 77
            ENVIRONMENT "${environment}")
    endforeach()
endfunction()

# Every tst_*.cpp below the calling folder becomes a test of that name, whatever room it stands in.
#   signalbox_add_tests(EXCEPT tst_special LIBRARIES Signalbox::models LABELS models)
function(signalbox_add_tests)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "HEADERS;TIMEOUT" "EXCEPT;LIBRARIES;LABELS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        if(NOT name IN_LIST arg_EXCEPT)
            signalbox_add_test(${name}
                SOURCES ${source} LIBRARIES ${arg_LIBRARIES} LABELS ${arg_LABELS}
                HEADERS ${arg_HEADERS} TIMEOUT ${arg_TIMEOUT})
        endif()
    endforeach()
endfunction()
