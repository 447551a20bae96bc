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

# One folder of src/ = one static library = one floor of the house (the order is in src/CMakeLists.txt).
#   signalbox_add_library(data SOURCES a.cpp b.h PUBLIC Signalbox::domain PRIVATE Qt6::Sql)
function(signalbox_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    qt_add_library(signalbox_${name} STATIC ${arg_SOURCES})
    add_library(Signalbox::${name} ALIAS signalbox_${name})
    target_include_directories(signalbox_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(signalbox_${name}
        PUBLIC signalbox_flags ${arg_PUBLIC}
        PRIVATE ${arg_PRIVATE})
endfunction()

# One test executable, registered with ctest under its own name; windows are drawn offscreen.
#   signalbox_add_test(tst_cronschedule SOURCES tst_cronschedule.cpp LIBRARIES Signalbox::domain)
function(signalbox_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE signalbox_flags Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE SIGNALBOX_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/testhome/share;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/testhome/config")
endfunction()
